import { Failure, type LibraryEntry, meanOf, ninetyOf, rounded } from '@nemecys/core';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { loadLibrary } from '../load-library.ts';
import { wrap } from '../printer.ts';
import { type Session, writeJson } from '../session.ts';

const checks = {
  original: 'not yet compared with the original',
  assumption: 'some of it is an assumption of ours',
} as const;

/** Lists the published numbers that hold all of some words; contradictory studies of one topic stand together. */
export function browseLibrary(words: readonly string[], session: Session): ExitCode {
  const wanted = words.map((word) => word.toLowerCase());
  const found = loadLibrary().filter(({ id, name, kind, topic = '', population, quantity }) => {
    const text = [id, name, kind, topic, population, quantity.source].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  if (found.length === 0) throw new Failure('not-found', `No published number has the words "${words.join(' ')}".`);
  const sorted = found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  if (session.json) {
    writeJson(session, { format: 'nemecys-evidence-library/1', entries: sorted });
    return exitCode.done;
  }
  const { line, paint, columns } = session.out;
  for (const entry of sorted) {
    const { id, name, unit, quantity, population, caveat, check } = entry;
    const { low, high } = ninetyOf(quantity.is);
    const range = low === high ? '' : ` (90 %: ${rounded(low)} to ${rounded(high)})`;
    line(`${paint.cyan(id)}  ${name}`);
    const told = [
      `${rounded(meanOf(quantity.is))}${range} ${unit}, grade ${quantity.grade}; ${population}`,
      `${quantity.source}${check === undefined ? '' : `; ${checks[check]}`}`,
      ...(caveat === undefined ? [] : [caveat]),
    ];
    for (const text of told.flatMap((sentence) => wrap(sentence, columns - 4))) line(`    ${text}`);
  }
  return exitCode.done;
}

function keyOf({ topic, id }: LibraryEntry): string {
  return `${topic ?? id} ${id}`;
}
