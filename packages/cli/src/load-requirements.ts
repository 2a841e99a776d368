import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure, type RequirementCatalogue } from '@nemecys/core';

/** The requirements that come with this installation; built and checked together with it. Throws a Failure. */
export function loadRequirements(): RequirementCatalogue {
  try {
    return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('#requirements.json'), 'utf8'));
  } catch (thrown) {
    const what = 'The requirements that belong to this installation are missing or damaged';
    throw new Failure('internal', `${what}. Install nemecys again; in a checkout run "npm run knowledge".`, {
      cause: thrown,
    });
  }
}
