import type { Finding } from '../finding.ts';
import { type Places, placeOf } from '../scenario/read/places.ts';
import type { Claim } from './claim.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { EvidenceItem } from './evidence-report.ts';
import type { EvidenceWorld } from './evidence-world.ts';
import type { FoundAssets } from './find-assets.ts';

/** A file of evidence with where its parts stand. */
export type GivenEvidence = { readonly file: string; readonly evidence: EvidenceFile; readonly places: Places };

/** One piece of evidence with what it asks for. The outcome is final but for `used`, which may become `no-change`. */
export type EvidenceEntry = { readonly item: EvidenceItem; readonly claims: readonly Claim[] };

/** What the sections of a file are read with, and where they put what they find. */
export type Gathering = {
  readonly given: GivenEvidence;
  readonly world: EvidenceWorld;
  readonly age: number;
  readonly entries: EvidenceEntry[];
  readonly findings: Finding[];
};

/** A piece of evidence as its section describes it. */
export type Described = {
  readonly kind: EvidenceItem['kind'];
  /** Its place in the file, such as `scans.2`. */
  readonly path: string;
  /** Distinguishes what one entry says of several flaws. */
  readonly part?: string;
  readonly label: string;
  readonly note: string | undefined;
  readonly about: FoundAssets;
};

/** Takes up a piece of evidence that fits assets, with its claims; one that fits none, or asks for nothing, is reported. */
export function addEntry(gathering: Gathering, described: Described, { claims, text }: Said): void {
  const { about, path, label } = described;
  if (about.kind === 'none') {
    addItem(gathering, described, { outcome: 'unmatched', text: about.problem, claims: [] });
    const message = `"${label}" is not used: ${about.problem}.`;
    const advice = 'Name the asset by its id, or say under "known-as" how others know it.';
    warn(gathering, path, { code: 'evidence-unmatched', message, advice });
    return;
  }
  if (claims.length === 0) {
    addItem(gathering, described, { outcome: 'without-effect', text, claims });
    const message = `"${label}" changes nothing: ${text}.`;
    warn(gathering, path, { code: 'evidence-without-effect', message, advice: adviceWithoutEffect });
    return;
  }
  addItem(gathering, described, { outcome: 'used', text, claims });
}

const adviceWithoutEffect = 'State the trust level in the scenario if it matters.';

/** What a piece of evidence asks for, and what was read out of it. */
export type Said = { readonly claims: readonly Claim[]; readonly text: string };

/** Takes up a piece of evidence with an outcome of its own. */
export function addItem(
  { given, age, entries }: Gathering,
  { kind, path, part, label, note, about }: Described,
  { outcome, text, claims }: Said & { readonly outcome: EvidenceItem['outcome'] },
): void {
  const { file, evidence, places } = given;
  const item: EvidenceItem = {
    id: `${file}#${path}${part === undefined ? '' : `.${part}`}`,
    kind,
    label,
    source: `${evidence.source}: ${evidence.title}`,
    file,
    line: placeOf(places, path).line ?? null,
    observed: evidence.observed,
    age,
    assets: about.kind === 'found' ? [...about.ids].sort() : [],
    outcome,
    text: note === undefined ? text : `${text} (${note})`,
  };
  entries.push({ item, claims });
}

type Problem = { readonly code: string; readonly message: string; readonly advice: string };

/** Reports what stays without effect. */
export function warn({ given, findings }: Gathering, path: string, problem: Problem): void {
  findings.push({ ...problem, severity: 'warning', where: placeOf(given.places, path) });
}

/** Reports a word that the knowledge does not have: the evidence cannot be weighed as it is. */
export function refuse({ given, findings }: Gathering, path: string, problem: Problem): void {
  findings.push({ ...problem, severity: 'error', where: placeOf(given.places, path) });
}
