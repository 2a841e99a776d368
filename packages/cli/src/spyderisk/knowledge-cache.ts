import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ReadKnowledge } from '@nemecys/core/spyderisk';
import type { Io } from '../io.ts';
import { sha256 } from '../sha256.ts';

/** Where compiled knowledge bases are kept between runs. A cache that cannot be read or written is as good as none. */
export type KnowledgeCache = {
  readonly get: (key: string) => ReadKnowledge | undefined;
  readonly put: (key: string, read: ReadKnowledge) => void;
};

const format = 'nemecys-knowledge-cache/1';

/**
 * A cache of one file a knowledge base. Each file begins with the SHA-256 of the rest, so that a damaged one is
 * noticed; it is then read anew and replaced. `build` names the program that compiles: another one never sees it.
 */
export function knowledgeCache(folder: string, build: string): KnowledgeCache {
  const fileOf = (key: string): string => join(folder, `${sha256(`${format}\n${build}\n${key}`)}.json`);
  return {
    get: (key) => {
      try {
        const content = readFileSync(fileOf(key));
        const end = content.indexOf('\n');
        const body = content.subarray(end + 1);
        if (content.toString('latin1', 0, Math.max(end, 0)) !== sha256(body)) return undefined;
        return JSON.parse(body.toString('utf8')) as ReadKnowledge;
      } catch {
        return undefined; // absent, unreadable or not JSON: it is compiled anew
      }
    },
    put: (key, read) => {
      const file = fileOf(key);
      const part = `${file}.${process.pid}.part`;
      const body = JSON.stringify(read);
      // A folder that cannot be made, or a full or read-only disk, costs the next run a second and nothing else.
      const quietly = (act: () => void): boolean => {
        try {
          act();
          return true;
        } catch {
          return false; // see above
        }
      };
      if (!quietly(() => mkdirSync(folder, { recursive: true }))) return;
      const written = quietly(() => {
        writeFileSync(part, `${sha256(body)}\n${body}`);
        renameSync(part, file);
      });
      if (!written) quietly(() => rmSync(part, { force: true }));
    },
  };
}

/** The folder for this user's caches: NEMECYS_CACHE, or where the system keeps such things. */
export function cacheFolder(env: Io['env']): string {
  if (env.NEMECYS_CACHE) return env.NEMECYS_CACHE;
  const home = env.HOME ?? homedir();
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'nemecys');
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Caches', 'nemecys');
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'nemecys', 'Cache');
    default:
      return join(home, '.cache', 'nemecys');
  }
}
