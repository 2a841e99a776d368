import { type Assessment, stepWord, type Why } from '@nemecys/core';
import { paintLevel } from './paint-level.ts';
import type { Paint } from './printer.ts';

type Threat = Extract<Why, { kind: 'threat' }>;
type Attribute = Extract<Why, { kind: 'attribute' }>;

/** What is said of an entry of the table of whys: a line for itself, and notes below it. */
export type WhyWords = {
  readonly head: (why: Why) => string;
  readonly notes: (why: Why) => readonly string[];
  /** Other causes that would do as well as the one that is followed. */
  readonly instead: (ids: readonly string[]) => string;
};

/** The words for the entries of one assessment. */
export function whyWords({ assets, scales, whys }: Assessment, paint: Paint): WhyWords {
  const labels = new Map(assets.map(({ id, label }) => [id, label]));
  const likelihood = (id: string) => stepWord(scales, 'likelihood', id);
  const trust = (id: string) => stepWord(scales, 'trust', id);
  const at = (asset: string) => labels.get(asset) ?? asset;
  const place = (label: string, asset: string) => (label.includes(at(asset)) ? '' : ` at ${at(asset)}`);
  const named = (id: string) => {
    const why = whys[id];
    if (why === undefined) return id;
    if (why.kind === 'threat') return `“${why.label}”`;
    return `${why.kind === 'attribute' ? 'lack of ' : ''}“${why.label}”${place(why.label, why.asset)}`;
  };
  return {
    head: (why) => {
      const id = paint.faint(why.id);
      if (why.kind === 'attribute') return `${at(why.asset)}: “${why.label}” is trusted ${trust(why.trust)}  ${id}`;
      const level = paintLevel(scales, 'likelihood', why.likelihood, paint);
      const where = why.kind === 'consequence' ? place(why.label, why.asset) : '';
      return `${level}: ${paint.strong(why.label)}${where}  ${id}`;
    },
    notes: (why) => {
      switch (why.kind) {
        case 'consequence':
          return why.lesser.length === 0 ? [] : [`Also possible, but less likely: ${someOf(why.lesser.map(named))}.`];
        case 'threat':
          return threatNotes(why, likelihood, named);
        case 'attribute':
          return attributeNotes(why, trust);
      }
    },
    instead: (ids) => `Just as likely: ${someOf(ids.map(named))}.`,
  };
}

function threatNotes(why: Threat, word: (level: string) => string, named: (id: string) => string): readonly string[] {
  const notes = why.text === '' || why.text === why.label ? [] : [why.text];
  const others = why.causes.filter(({ deciding }) => !deciding);
  if (others.length > 0) {
    const needs = others.map(({ id, likelihood }) => `${named(id)} (likelihood ${word(likelihood)})`);
    notes.push(`Needs as well: ${someOf(needs)}.`);
  }
  if (why.cap !== null) {
    const by = why.cap.by === 'control' ? `“${withoutStop(why.cap.label)}”` : 'how rarely this can happen';
    notes.push(`Its causes alone would make it ${word(why.fromCauses)}; held to ${word(why.cap.likelihood)} by ${by}.`);
  }
  if (why.startedBy.length > 0) notes.push(`A side effect of ${someOf(why.startedBy)}.`);
  const help = why.strategies.filter(({ state, likelihood }) => state === 'available' && likelihood !== why.likelihood);
  if (help.length > 0) {
    const offers = help.map(({ label, likelihood }) => `“${withoutStop(label)}” (to ${word(likelihood)})`);
    notes.push(`Would lower it: ${someOf(offers)}.`);
  }
  return notes;
}

const bases: Readonly<Record<Attribute['basis'], string>> = {
  template: 'by default for its kind',
  fact: 'by a stated fact',
  answer: 'by an answer in the scenario',
  expert: 'by the word of the author',
  evidence: 'by evidence',
  top: 'as nothing speaks against it',
};

function attributeNotes(why: Attribute, trust: (level: string) => string): readonly string[] {
  const because = why.because === '' ? '' : `: ${withoutStop(why.because)}`;
  const assumed = `Assumed ${trust(why.assumed)} ${bases[why.basis]}${because}.`;
  return why.trust === why.assumed ? [assumed] : [`${assumed} Undermined by what follows.`];
}

const most = 4;

/** Names with commas between, each once; the rest is counted. */
function someOf(names: readonly string[]): string {
  const different = [...new Set(names)];
  const more = different.length - most;
  return more > 0 ? `${different.slice(0, most).join(', ')} and ${more} more` : different.join(', ');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/u, '');
}
