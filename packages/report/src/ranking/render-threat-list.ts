import type { Assessment, KnowledgeNames, RankedLine, ScaleStep, ThreatEntry } from '@nemecys/core';
import { referenceText } from '../html/reference-text.ts';
import { csv } from '../risk-file/csv.ts';
import { elementNames } from './element-names.ts';
import { kindWords } from './line-words.ts';

/** The columns of the list of threats in their order. */
export const threatListColumns = [
  'Rank',
  'Shown',
  'Element',
  'Kind (STRIDE)',
  'Threat',
  'Risk',
  'Likelihood',
  'Steps to a harm',
  'Threats alike',
  'References',
  'Threat ids',
] as const;

/** `names` are written beside the ids that threats refer to. */
export type ThreatListOptions = { readonly names?: KnowledgeNames | undefined };

/** The threats as CSV in the order of their ranking: one row for each line of it, and whether reports show it at once. */
export function renderThreatList(assessment: Assessment, { names }: ThreatListOptions = {}): string {
  const { ranking, threats, scales } = assessment;
  const entries = new Map(threats.map((threat) => [threat.id, threat]));
  const nameOf = elementNames(assessment);
  const rows = ranking.lines.map((line, place) => {
    const merged = line.threats.flatMap((id) => entries.get(id) ?? []);
    return [
      String(place + 1),
      place < ranking.shown ? 'yes' : 'no',
      nameOf(line.element),
      kindWords(line),
      merged[0]?.label ?? line.does,
      word(scales.risk, line.risk),
      word(scales.likelihood, line.likelihood),
      line.steps === null ? '' : String(line.steps),
      String(line.threats.length),
      referencesOf(merged, names),
      idsOf(line),
    ];
  });
  return csv([threatListColumns, ...rows]);
}

function referencesOf(threats: readonly ThreatEntry[], names: KnowledgeNames | undefined): string {
  const references = threats.flatMap((threat) => threat.references);
  return [...new Set(references.map((reference) => referenceText(reference, names)))].join('; ');
}

function idsOf({ threats }: RankedLine): string {
  return threats.join('; ');
}

function word(scale: readonly ScaleStep[], id: string): string {
  return scale.find((step) => step.id === id)?.label ?? id;
}
