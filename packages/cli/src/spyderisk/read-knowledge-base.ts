import { basename } from 'node:path';
import { Failure } from '@nemecys/core';
import { unzip } from '@nemecys/core/imports';
import type { ReadKnowledge } from '@nemecys/core/spyderisk';
import { build } from '../build.ts';
import type { Io } from '../io.ts';
import { cacheFolder, type KnowledgeCache, knowledgeCache } from './knowledge-cache.ts';
import { isFolder, type SourceBytes, sourceBytes } from './source-bytes.ts';
import { textChunks, textOf } from './text-chunks.ts';

/** Does the path name a knowledge base of Spyderisk: a folder or zip of tables, or N-Quads? Compiled knowledge is JSON. */
export function isKnowledgeBase(path: string, cwd: string): boolean {
  return /\.(nq|nquads|zip|gz)$/iu.test(path) || isFolder(path, cwd);
}

/**
 * Reads a knowledge base of Spyderisk. What was compiled once is kept in the user's cache and taken from there while the
 * content is the same. Throws a `Failure` where there is no knowledge base.
 */
export async function readKnowledgeBase(path: string, { env, cwd }: Pick<Io, 'env' | 'cwd'>): Promise<ReadKnowledge> {
  const cache = build === undefined ? undefined : knowledgeCache(cacheFolder(env), build);
  return readThrough(cache, sourceBytes(path, cwd), path);
}

/** The knowledge in a source, from the cache where it is there. */
export async function readThrough(
  cache: KnowledgeCache | undefined,
  source: SourceBytes,
  shownAs: string,
): Promise<ReadKnowledge> {
  // Findings name the file, so the same content under another name is another entry.
  const key = `${source.hash} ${shownAs}`;
  const known = cache?.get(key);
  if (known !== undefined) return known;
  const read = await compileSource(source, shownAs);
  cache?.put(key, read);
  return read;
}

async function compileSource(source: SourceBytes, shownAs: string): Promise<ReadKnowledge> {
  const { readCsvKnowledge, readNquadsKnowledge } = await import('@nemecys/core/spyderisk');
  const origin = { file: shownAs, hash: source.hash };
  if (source.kind === 'quads') return readNquadsKnowledge(textChunks(source.bytes, shownAs), origin);
  const files = source.kind === 'zip' ? unzip(source.bytes, shownAs) : source.tables;
  const tables = new Map<string, string>();
  for (const [name, bytes] of files) {
    if (!name.toLowerCase().endsWith('.csv')) continue;
    const table = basename(name);
    if (tables.has(table)) throw new Failure('input', `${shownAs} holds ${table} twice: pack one knowledge base only.`);
    tables.set(table, await textOf(bytes, `${shownAs}/${name}`));
  }
  return readCsvKnowledge(tables, origin);
}
