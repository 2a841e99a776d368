import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { paintLevel } from './paint-level.ts';
import { type Printer, wrap } from './printer.ts';

type Table = Assessment['whys'];
type Threat = Extract<Why, { kind: 'threat' }>;
type Attribute = Extract<Why, { kind: 'attribute' }>;

/** One line of thought: what holds, what else is to be said of it, and what it comes from. */
type Branch = { readonly head: string; readonly notes: readonly string[]; readonly from: readonly Branch[] };

/** Every entry of the table that the chain behind an id passes, the lesser causes and their chains left out. */
export function chainBehind(id: string, whys: Table): Table {
  const found: Record<string, Why> = {};
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const why = whys[next];
    if (why === undefined || found[next] !== undefined) continue;
    found[next] = why;
    open.push(...decisive(why));
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function decisive(why: Why): readonly string[] {
  switch (why.kind) {
    case 'consequence':
      return why.causedBy;
    case 'threat':
      return why.causes.filter(({ deciding }) => deciding).map(({ id }) => id);
    case 'attribute':
      return why.underminedBy;
  }
}

/** Prints the chain behind an id as an indented tree: each level is explained by the lines one step further in. */
export function printWhyTree(id: string, assessment: Assessment, printer: Printer): void {
  const seen = new Set<string>();
  const words = wordsFor(assessment, printer);
  const grow = (at: string): Branch => {
    const why = assessment.whys[at];
    if (why === undefined) return { head: words.unexplained(at), notes: [], from: [] };
    if (seen.has(at)) return { head: words.head(why), notes: ['(explained above)'], from: [] };
    seen.add(at);
    return { head: words.head(why), notes: words.notes(why), from: decisive(why).map(grow) };
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

type Words = {
  readonly head: (why: Why) => string;
  readonly notes: (why: Why) => readonly string[];
  readonly unexplained: (id: string) => string;
};

function wordsFor(assessment: Assessment, { paint }: Printer): Words {
  const labels = new Map(assessment.assets.map(({ id, label }) => [id, label]));
  const { scales } = assessment;
  const likelihood = (id: string) => paintLevel(scales, 'likelihood', id, paint);
  const trust = (id: string) => stepWord(scales, 'trust', id);
  const at = (asset: string) => labels.get(asset) ?? asset;
  const place = (label: string, asset: string) => (label.includes(at(asset)) ? '' : ` at ${at(asset)}`);
  const named = (id: string) => {
    const why = assessment.whys[id];
    if (why === undefined) return id;
    if (why.kind === 'threat') return `“${why.label}”`;
    return `${why.kind === 'attribute' ? 'lack of ' : ''}“${why.label}”${place(why.label, why.asset)}`;
  };
  return {
    unexplained: (id) => paint.faint(`${id}: nothing that matters`),
    head: (why) => {
      const id = paint.faint(why.id);
      if (why.kind === 'attribute') return `${at(why.asset)}: “${why.label}” is trusted ${trust(why.trust)}  ${id}`;
      const where = why.kind === 'consequence' ? place(why.label, why.asset) : '';
      return `${likelihood(why.likelihood)}: ${paint.strong(why.label)}${where}  ${id}`;
    },
    notes: (why) => {
      switch (why.kind) {
        case 'consequence':
          return why.lesser.length === 0
            ? []
            : [`Also possible, but less likely: ${someOf(why.lesser.map(named), 4)}.`];
        case 'threat':
          return threatNotes(why, (id) => stepWord(scales, 'likelihood', id), named);
        case 'attribute':
          return attributeNotes(why, trust);
      }
    },
  };
}

function threatNotes(why: Threat, word: (level: string) => string, named: (id: string) => string): readonly string[] {
  const notes = why.text === '' || why.text === why.label ? [] : [why.text];
  const others = why.causes.filter(({ deciding }) => !deciding);
  if (others.length > 0) {
    notes.push(
      `Needs as well: ${others.map(({ id, likelihood }) => `${named(id)} (likelihood ${word(likelihood)})`).join(', ')}.`,
    );
  }
  if (why.cap !== null) {
    const by = why.cap.by === 'control' ? `the control “${why.cap.label}”` : 'how rarely this can happen';
    notes.push(
      `Its causes alone would make it ${word(why.fromCauses)}; held down to ${word(why.cap.likelihood)} by ${by}.`,
    );
  }
  if (why.startedBy.length > 0) notes.push(`A side effect of: ${why.startedBy.join(', ')}.`);
  const help = why.strategies.filter(({ state, likelihood }) => state === 'available' && likelihood !== why.likelihood);
  if (help.length > 0) {
    const offers = help.map(({ label, likelihood }) => `“${label.replace(/\.$/u, '')}” (to ${word(likelihood)})`);
    notes.push(`Would lower it: ${someOf(offers, 4)}.`);
  }
  return notes;
}

const bases: Readonly<Record<Attribute['basis'], string>> = {
  template: 'by default for its kind',
  fact: 'by a stated fact',
  answer: 'by an answer in the scenario',
  expert: 'by the word of the author',
  top: 'as nothing speaks against it',
};

function attributeNotes(why: Attribute, trust: (level: string) => string): readonly string[] {
  const because = why.because === '' ? '' : `: ${why.because.replace(/\.$/u, '')}`;
  const assumed = `Assumed ${trust(why.assumed)} ${bases[why.basis]}${because}.`;
  return why.underminedBy.length === 0 ? [assumed] : [`${assumed} Undermined by what follows.`];
}

function someOf(names: readonly string[], most: number): string {
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
