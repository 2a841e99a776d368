import {
  type Decision,
  listing,
  naturalFrequency,
  type OptionEntry,
  Origin,
  type Say,
  sayEnglish,
  severities,
} from '@nemecys/core';
import { likelihoodWord } from '../decision-words.ts';
import type { NumberTable } from '../numbers/number-tables.ts';
import { numberedBarriers } from './numbered-barriers.ts';

type Tie = OptionEntry['bowTies'][number];

/** The option and the bow-tie that a table is about. */
export type TiePlace = { readonly option: OptionEntry; readonly tie: Tie };

/** A bow-tie as a table: everything that its drawing shows, in levels, and in numbers where the harm has them. */
export function bowTieTable(
  decision: Decision,
  { option, tie }: TiePlace,
  say: Say = sayEnglish(decision.scales),
): NumberTable {
  const { barriers, prevents, mitigates } = numberedBarriers(tie);
  const named = (numbers: readonly number[]): string =>
    numbers.length === 0
      ? say('cell.nothing-between')
      : numbers.map((number) => `${number} ${barriers[number - 1]?.controls.join(say('cell.and'))}`).join('; ');
  const columns = ['part', 'what', 'likelihood', 'barriers', 'frequency'] as const;
  return {
    caption: say('caption.bow-tie', { situation: tie.situation.label, option: option.label }),
    columns: columns.map((column) => say(`column.${column}`)),
    rows: [
      ...tie.ways.map(({ steps }, place) => [
        causeWords(steps[0]?.origin, say),
        steps.map(({ text }) => text).join(say('cell.then')),
        likelihoodWord(decision, steps.at(-1)?.likelihood ?? 0),
        named(prevents[place] ?? []),
        '',
      ]),
      [
        say('cell.hazardous-situation'),
        tie.situation.text,
        likelihoodWord(decision, tie.fromCauses),
        say('cell.of-causes'),
        '',
      ],
      ...tie.harms.map(({ harm, label, likelihood, risk }) => [
        say('cell.harm-part'),
        say('cell.harm-risk', { harm: label, risk }),
        likelihoodWord(decision, likelihood),
        named(mitigates),
        harmInNumbers(decision, { option: option.id, harm }, say),
      ]),
    ],
  };
}

function causeWords(origin: string | null | undefined, say: Say): string {
  const known = Origin.options.find((one) => one === origin);
  return say(known === undefined ? 'cell.cause' : `cell.cause-${known}`);
}

type HarmPlace = { readonly option: string; readonly harm: string };

/** How often a harm comes about by every situation together, by severity; empty where it has no numbers. */
function harmInNumbers({ quantified }: Decision, { option, harm }: HarmPlace, say: Say): string {
  const hazard = quantified?.options.find(({ id }) => id === option)?.hazards.find((one) => one.harm === harm);
  if (quantified === null || hazard === undefined) return say('cell.no-numbers');
  const told = hazard.harms.flatMap(({ mean }, place) => {
    const frequency = naturalFrequency(mean.upper, quantified.patients, say);
    const severity = say(`severity.${severities[place] ?? 'negligible'}`);
    return mean.upper > 0 ? [say('cell.at-most', { severity, frequency })] : [];
  });
  return told.length === 0 ? say('cell.no-numbers') : say('cell.together', { harms: listing(told) });
}
