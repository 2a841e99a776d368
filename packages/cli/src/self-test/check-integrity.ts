import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../sha256.ts';
import { type FileHash, manifestFile } from './file-hashes.ts';
import type { SelfTestCase } from './self-test-protocol.ts';

const Manifest = z.record(z.string(), z.string());

/** Is a compiled file what its own hash says: the SHA-256 of all else in it, as the compiler wrote it? */
export function checkContentHash(folder: string, name: string): SelfTestCase {
  const file = `packages/knowledge/dist/${name}`;
  const about = { id: `content:${name}`, what: `the content of ${file} is what its hash says` };
  try {
    const { hash, ...content } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const found = sha256(JSON.stringify(content));
    if (hash === found) return { ...about, result: 'pass', told: [] };
    return { ...about, result: 'fail', told: [`expected ${hash}; found ${found}`] };
  } catch (thrown) {
    return { ...about, result: 'fail', told: [`${file} cannot be read: ${wordsOf(thrown)}`] };
  }
}

/** Are the files of the software and its data those that were built? */
export function checkFiles(folder: string, found: readonly FileHash[]): SelfTestCase {
  const about = { id: 'files', what: 'every file is the one that was built' };
  let built: z.infer<typeof Manifest>;
  try {
    built = Manifest.parse(JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')));
  } catch (thrown) {
    return { ...about, result: 'fail', told: [`${manifestFile} cannot be read: ${wordsOf(thrown)}`] };
  }
  const there = new Map(found.map(({ file, sha256: hash }) => [file, hash]));
  const told = [...new Set([...Object.keys(built), ...there.keys()])].sort().flatMap((file) => {
    if (built[file] === there.get(file)) return [];
    if (built[file] === undefined) return [`${file} was not built`];
    return [there.has(file) ? `${file} was changed` : `${file} is missing`];
  });
  return { ...about, result: told.length === 0 ? 'pass' : 'fail', told };
}

/** The first line of what was thrown. */
export function wordsOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '';
}
