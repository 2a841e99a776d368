import { Failure, type Knowledge } from '@nemecys/core';
import { type ReadModel, readModel } from '@nemecys/core/spyderisk';
import type { Io } from '../io.ts';
import { sourceBytes } from './source-bytes.ts';
import { textChunks } from './text-chunks.ts';

/** Reads a system model in N-Quads, packed or not, in the words of its knowledge base. Throws a `Failure`. */
export async function readSystemModel(
  file: string,
  knowledge: Knowledge,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<ReadModel> {
  const source = sourceBytes(file, cwd);
  if (source.kind !== 'quads') {
    throw new Failure('input', `${file} is not a system model: a model is one file of N-Quads, .nq or .nq.gz.`);
  }
  const read = await readModel(textChunks(source.bytes, file), file, knowledge);
  if (read.model.assets.length > 0) return read;
  const { knowledge: named } = read.model;
  const made = named === '' ? 'the one it was made with' : `the one it was made with, ${named}`;
  throw new Failure(
    'input',
    `No asset of ${file} is of a class in the knowledge base “${knowledge.title}”. Give ${made}: --knowledge FILE.`,
  );
}
