import { type Assessment, chainBehind, decisiveCauses, shortestExplanations } from '@nemecys/core';
import { type Printer, wrap } from './printer.ts';

import { whyWords } from './why-words.ts';

/** One line of thought: what holds, what else is to be said of it, and what it comes from. */
type Branch = { readonly head: string; readonly notes: readonly string[]; readonly from: readonly Branch[] };

/** How much to follow: of causes that would each do, the one explained in the fewest steps, or all of them. */
export type Breadth = 'shortest' | 'all';

/** Prints the chain behind an id as an indented tree: each line is explained by the lines one step further in. */
export function printWhyTree(id: string, assessment: Assessment, breadth: Breadth, printer: Printer): void {
  const words = whyWords(assessment, printer.paint);
  const steps = shortestExplanations(chainBehind(id, assessment.whys));
  const seen = new Set<string>();
  const grow = (at: string): Branch => {
    const why = assessment.whys[at];
    if (why === undefined) return { head: at, notes: [], from: [] };
    if (seen.has(at)) return { head: words.head(why), notes: ['(explained above)'], from: [] };
    seen.add(at);
    const causes = decisiveCauses(why);
    if (why.kind === 'threat' || breadth === 'all') {
      return { head: words.head(why), notes: words.notes(why), from: causes.map(grow) };
    }
    const [first, ...others] = [...causes].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
    const instead = others.length === 0 ? [] : [words.instead(others)];
    return {
      head: words.head(why),
      notes: [...instead, ...words.notes(why)],
      from: first === undefined ? [] : [grow(first)],
    };
  };
  draw(grow(id), { first: '', next: '' }, printer);
}

type Margin = { readonly first: string; readonly next: string };

function draw(branch: Branch, { first, next }: Margin, printer: Printer): void {
  const { line, paint, columns } = printer;
  line(`${paint.faint(first)}${branch.head}`);
  const bar = branch.from.length > 0 ? '│ ' : '  ';
  const width = Math.max(40, Math.min(columns, 120) - next.length - 2);
  for (const note of branch.notes) {
    for (const text of wrap(note, width)) line(`${paint.faint(`${next}${bar}`)}${text}`);
  }
  branch.from.forEach((child, at) => {
    const last = at === branch.from.length - 1;
    draw(child, { first: `${next}${last ? '└ ' : '├ '}`, next: `${next}${last ? '  ' : '│ '}` }, printer);
  });
}
