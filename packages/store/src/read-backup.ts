import { createHash } from 'node:crypto';
import { Failure } from '@nemecys/core';
import { BackupEnd, BackupHead, BackupRow } from './backup.ts';
import { newestSchema } from './migrate.ts';

type Put = (row: BackupRow, place: number) => Promise<void>;

/**
 * Hands every row of a backup to `put`, with its line, and gives how many there were. Throws a Failure (input) when the
 * backup is cut short, changed, or of another schema: then some rows were handed over already.
 */
export async function readBackup(lines: AsyncIterable<string>, put: Put): Promise<number> {
  const hash = createHash('sha256');
  let [rows, place] = [0, 0];
  for await (const line of lines) {
    place += 1;
    const value = parsed(line, place);
    if (place === 1) {
      checkHead(value);
    } else {
      const end = BackupEnd.safeParse(value);
      if (end.success) {
        if (end.data.rows === rows && end.data.sha256 === hash.digest('hex')) return rows;
        throw new Failure(
          'input',
          'The backup was changed after it was made: its checksum is another. Use another one.',
        );
      }
      await put(rowOf(value, place), place);
      rows += 1;
    }
    hash.update(`${line}\n`);
  }
  throw new Failure('input', `The backup ends after line ${place}, before its end. Use another one.`);
}

function parsed(line: string, place: number): unknown {
  try {
    return JSON.parse(line);
  } catch (thrown) {
    throw new Failure('input', `Line ${place} of the backup cannot be read. Use another one.`, { cause: thrown });
  }
}

function checkHead(value: unknown): void {
  const head = BackupHead.safeParse(value);
  if (!head.success) throw new Failure('input', 'This is no backup of a workbench that this nemecys can read.');
  if (head.data.schema === newestSchema) return;
  const made = `The backup was made with schema ${head.data.schema}, and this nemecys has ${newestSchema}`;
  throw new Failure('input', `${made}. Restore it with the version that made it, then start this one on the data.`);
}

function rowOf(value: unknown, place: number): BackupRow {
  const read = BackupRow.safeParse(value);
  if (read.success) return read.data;
  throw new Failure('input', `Line ${place} of the backup is no row that this nemecys knows. Use another one.`);
}
