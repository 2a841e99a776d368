import { join, resolve } from 'node:path';
import { Failure } from '@nemecys/core';
import type { StorePlace } from '@nemecys/server';
import { installationFolder } from '../installation-folder.ts';
import type { Io } from '../io.ts';

/** Where the workbench keeps its data unless somebody says otherwise, from the folder the command is run in. */
const usualFolder = 'nemecys-data';

/** The PostgreSQL of DATABASE_URL, or the embedded database in the folder that was named. Throws a Failure on both. */
export function storePlace(folder: string | undefined, { env, cwd }: Io): StorePlace {
  const url = env.DATABASE_URL;
  if (url === undefined || url === '') {
    const template = join(installationFolder(), 'packages/store/dist/empty-database.tar.gz');
    return { kind: 'folder', folder: resolve(cwd, folder ?? usualFolder), template };
  }
  if (folder === undefined) return { kind: 'postgresql', url };
  throw new Failure('input', 'Both --data and DATABASE_URL say where the data are. Leave one of them out.');
}
