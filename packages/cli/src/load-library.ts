import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Failure, type LibraryEntry } from '@nemecys/core';

/** The published numbers that come with this installation; built and checked together with it. Throws a Failure. */
export function loadLibrary(): readonly LibraryEntry[] {
  try {
    return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('#evidence.json'), 'utf8')).entries;
  } catch (thrown) {
    const what = 'The published numbers that belong to this installation are missing or damaged';
    throw new Failure('internal', `${what}. Install nemecys again; in a checkout run "npm run knowledge".`, {
      cause: thrown,
    });
  }
}
