import { type Decision, naturalFrequency, type OptionEntry, severities, stepWord } from '@nemecys/core';
import { originNames } from '../../html/words.ts';
import { likelihoodWord } from '../decision-words.ts';
import type { NumberTable } from '../numbers/number-tables.ts';
import { numberedBarriers } from './numbered-barriers.ts';

type Tie = OptionEntry['bowTies'][number];

/** The option and the bow-tie that a table is about. */
export type TiePlace = { readonly option: OptionEntry; readonly tie: Tie };

/** A bow-tie as a table: everything that its drawing shows, in levels, and in numbers where the harm has them. */
export function bowTieTable(decision: Decision, { option, tie }: TiePlace): NumberTable {
  const { barriers, prevents, mitigates } = numberedBarriers(tie);
  const named = (numbers: readonly number[]): string =>
    numbers.length === 0
      ? 'nothing in between'
      : numbers.map((number) => `${number} ${barriers[number - 1]?.controls.join(' and ')}`).join('; ');
  return {
    caption: `Bow-tie “${tie.situation.label}”, option “${option.label}”`,
    columns: ['Part', 'What', 'Likelihood', 'Barriers (numbers as in the drawing)', 'Natural frequency'],
    rows: [
      ...tie.ways.map(({ steps }, place) => [
        `Cause${madeBy(steps[0]?.origin)}`,
        steps.map(({ text }) => text).join(' Then: '),
        likelihoodWord(decision, steps.at(-1)?.likelihood ?? 0),
        named(prevents[place] ?? []),
        '',
      ]),
      [
        'Hazardous situation',
        tie.situation.text,
        likelihoodWord(decision, tie.fromCauses),
        'those of the causes above',
        '',
      ],
      ...tie.harms.map(({ harm, label, likelihood, risk }) => [
        'Harm',
        `${label}: ${stepWord(decision.scales, 'risk', risk)} risk from this situation`,
        likelihoodWord(decision, likelihood),
        named(mitigates),
        harmInNumbers(decision, option.id, harm),
      ]),
    ],
  };
}

function madeBy(origin: string | null | undefined): string {
  const known = Object.entries(originNames).find(([id]) => id === origin);
  return known === undefined ? '' : ` (${known[1]})`;
}

/** How often a harm comes about by every situation together, by severity; empty where it has no numbers. */
function harmInNumbers({ quantified }: Decision, option: string, harm: string): string {
  const hazard = quantified?.options.find(({ id }) => id === option)?.hazards.find((one) => one.harm === harm);
  if (quantified === null || hazard === undefined) return 'no numbers';
  const told = hazard.harms.flatMap(({ mean }, place) =>
    mean.upper > 0 ? [`${severities[place]} at most ${naturalFrequency(mean.upper, quantified.patients)}`] : [],
  );
  return told.length === 0 ? 'no numbers' : `By all situations together: ${told.join('; ')}`;
}
