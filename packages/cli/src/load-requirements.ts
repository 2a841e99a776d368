import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure, type RequirementCatalogue } from '@nemecys/core';

/** Full name of the compiled requirements that come with this installation. */
export function requirementsFile(): string {
  return createRequire(import.meta.url).resolve('#requirements.json');
}

/** The requirements that come with this installation; built and checked together with it. Throws a Failure. */
export function loadRequirements(): RequirementCatalogue {
  try {
    return JSON.parse(readFileSync(requirementsFile(), 'utf8'));
  } catch (thrown) {
    const what = 'The requirements that belong to this installation are missing or damaged';
    throw new Failure('internal', `${what}. Install nemecys again; in a checkout run "npm run knowledge".`, {
      cause: thrown,
    });
  }
}
