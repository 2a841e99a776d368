import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { smallKnowledge } from '../../../core/src/formats/spyderisk/small-knowledge.fixture.ts';
import { cacheFolder, type KnowledgeCache, knowledgeCache } from './knowledge-cache.ts';
import { readThrough } from './read-knowledge-base.ts';
import type { SourceBytes } from './source-bytes.ts';

const source: SourceBytes = { kind: 'quads', bytes: Buffer.from(smallKnowledge), hash: 'a'.repeat(64) };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'nemecys-cache-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A cache that notes whether the last reading came from it. */
function watched(cache: KnowledgeCache) {
  const seen = { hit: false };
  return {
    seen,
    get: (key: string) => {
      const found = cache.get(key);
      seen.hit = found !== undefined;
      return found;
    },
    put: cache.put,
  };
}

test('what was compiled once is taken from the cache, equal in all', async () => {
  const cache = watched(knowledgeCache(folder(), 'build'));
  const first = await readThrough(cache, source, 'kb.nq');
  expect(cache.seen.hit).toBe(false);
  const again = await readThrough(cache, source, 'kb.nq');
  expect(cache.seen.hit).toBe(true);
  expect(again).toEqual(first);
});

test('other content, another name and another build are other entries', async () => {
  const path = folder();
  await readThrough(knowledgeCache(path, 'build'), source, 'kb.nq');
  const cache = watched(knowledgeCache(path, 'build'));
  await readThrough(cache, { ...source, hash: 'b'.repeat(64) }, 'kb.nq');
  expect(cache.seen.hit).toBe(false);
  await readThrough(cache, source, 'other.nq');
  expect(cache.seen.hit).toBe(false);
  const other = watched(knowledgeCache(path, 'other build'));
  await readThrough(other, source, 'kb.nq');
  expect(other.seen.hit).toBe(false);
});

test.each([
  ['cut short', (content: string) => content.slice(0, -10)],
  ['changed in one place', (content: string) => content.replace('Patching', 'Patchign')],
  ['emptied', () => ''],
  ['JSON without its hash', (content: string) => content.slice(content.indexOf('\n') + 1)],
])('a cached file that was %s is ignored and replaced', async (_what, damage) => {
  const path = folder();
  const cache = watched(knowledgeCache(path, 'build'));
  const first = await readThrough(cache, source, 'kb.nq');
  const [name = ''] = readdirSync(path);
  const file = join(path, name);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, damage(whole));
  expect(await readThrough(cache, source, 'kb.nq')).toEqual(first);
  expect(cache.seen.hit).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

test('a folder that cannot be made costs nothing but time', async () => {
  const path = join(folder(), 'file');
  writeFileSync(path, '');
  const cache = watched(knowledgeCache(join(path, 'below a file'), 'build'));
  const first = await readThrough(cache, source, 'kb.nq');
  expect(await readThrough(cache, source, 'kb.nq')).toEqual(first);
  expect(cache.seen.hit).toBe(false);
});

test('the cache lies where the user or the system wants it', () => {
  expect(cacheFolder({ NEMECYS_CACHE: '/x' })).toBe('/x');
  expect(cacheFolder({ XDG_CACHE_HOME: '/home/me/.other', HOME: '/home/me' })).toBe(join('/home/me/.other', 'nemecys'));
});
