import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../sha256.ts';

/** A file of the installation by its name from there, with the SHA-256 of its bytes. */
export type FileHash = { readonly file: string; readonly sha256: string };

/** Written by the build: what each file of the software was when it was built. */
export const manifestFile = 'dist/files.json';

/** The programs of a built installation. */
export function softwareHashes(folder: string): readonly FileHash[] {
  return filesOf(folder, 'dist', /\.js$/u);
}

/** All sources that run in a checkout, as one: the hash of the list of their hashes. */
export function sourcesHash(folder: string): FileHash {
  const parts = ['core', 'report', 'cli'].flatMap((name) =>
    filesOf(folder, `packages/${name}/src`, /(?<!\.test|\.fixture)\.ts$/u),
  );
  return { file: 'packages/{core,report,cli}/src', sha256: sha256(JSON.stringify(parts)) };
}

/** The compiled knowledge and all else that results rest on besides the programs. */
export function dataHashes(folder: string): readonly FileHash[] {
  return [
    // Words in other languages are in the pages that show them, and no result rests on them.
    ...filesOf(folder, 'packages/knowledge/dist', /^(?!words\.).*\.json$/u),
    ...filesOf(folder, 'packages/cli/self-test', /./u),
    ...filesOf(folder, 'examples', /\.yaml$/u),
  ];
}

function filesOf(folder: string, below: string, wanted: RegExp): readonly FileHash[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//u, ''))
    .sort()
    .map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));
}
