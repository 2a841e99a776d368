import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Knowledge } from '@nemecys/core';
import { assessModel, exportModel, prepareKnowledge } from '@nemecys/core/spyderisk';
import type { Mode } from '../assess-file.ts';
import type { Session } from '../session.ts';
import { writeFiles } from '../write-files.ts';
import { readSystemModel } from './read-system-model.ts';

type Export = { readonly knowledge: Knowledge; readonly mode: Mode | undefined; readonly to: string };

/**
 * Writes a system model with everything inferred and computed, packed where the name ends in `.gz`; the path that was
 * written. Throws a `Failure`.
 */
export async function exportSystemModel(
  file: string,
  { knowledge, mode, to }: Export,
  { io }: Session,
): Promise<string> {
  const { model } = await readSystemModel(file, knowledge, io);
  const assessment = assessModel(prepareKnowledge(knowledge), model, mode === undefined ? {} : { mode });
  const encoder = new TextEncoder();
  const bytes = Buffer.concat(Array.from(exportModel(model, assessment), (piece) => encoder.encode(piece)));
  const content = to.toLowerCase().endsWith('.gz') ? gzipSync(bytes) : bytes;
  const [path = to] = writeFiles(dirname(to), [{ name: basename(to), content }], io);
  return path;
}
