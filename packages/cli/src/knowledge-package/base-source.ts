import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure } from '@nemecys/core';
import type { BaseSource } from '@nemecys/core/knowledge-source';

/** The bundled knowledge as it was written. Built together with this command, so it is taken as it is. */
export function bundledSource(): BaseSource {
  try {
    const path = createRequire(import.meta.url).resolve('#knowledge-source.json');
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (thrown) {
    const what = 'The written knowledge that belongs to this installation is missing or damaged';
    throw new Failure('internal', `${what}. Install nemecys again; in a checkout run "npm run knowledge".`, {
      cause: thrown,
    });
  }
}

/** Version of the bundled knowledge. */
export function versionOf(base: BaseSource): string {
  const title = base.files.find(({ path }) => path === 'knowledge.yaml')?.value;
  return String((title as { readonly version?: unknown } | undefined)?.version ?? '');
}
