import { type Assessment, type HarmEntry, stepWord } from '@nemecys/core';
import type { Block } from '../blocks/block.ts';

/** How many harms are followed step by step; the table of harms has them all. */
const followed = 12;

/** The worst harms step by step: the likeliest way to each, where it begins, and which single strategies would help. */
export function wayBlocks(assessment: Assessment): readonly Block[] {
  const ways = assessment.harms.filter(({ path, acceptable }) => path !== null && !acceptable);
  if (ways.length === 0) return [{ kind: 'paragraph', text: 'No harm is above what is accepted.' }];
  const more = ways.length - followed;
  return [
    ...ways.slice(0, followed).flatMap((harm) => harmBlocks(harm, assessment)),
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: `${more} more harms are above what is accepted; they stand in the table of harms.`,
          } as const,
        ]
      : []),
  ];
}

function harmBlocks(harm: HarmEntry, { scales, threats }: Assessment): readonly Block[] {
  const { label, assetLabel, impact, likelihood, risk, criterion, path, rootCauses, withoutAttacker } = harm;
  const word = (scale: 'impact' | 'likelihood' | 'risk', id: string) => stepWord(scales, scale, id);
  const texts = new Map(threats.map(({ id, text }) => [id, text]));
  const levels = `Impact ${word('impact', impact)}, likelihood ${word('likelihood', likelihood)}: risk ${word('risk', risk)}, accepted up to ${word('risk', criterion)}.`;
  const alone = withoutAttacker === true ? ' It is as likely with no attacker at all.' : '';
  const steps = (path?.steps ?? []).flatMap(({ text, label: name }) => (text === '' ? [name] : [text]));
  return [
    { kind: 'heading', level: 2, text: `${label}: ${assetLabel}` },
    { kind: 'paragraph', text: levels + alone },
    { kind: 'paragraph', text: 'The likeliest way to it:' },
    { kind: 'list', items: steps.map((step, at) => `${at + 1}. ${step}`) },
    { kind: 'paragraph', text: 'Where it begins:' },
    { kind: 'list', items: rootCauses.map((id) => texts.get(id) ?? id) },
    adviceTable(harm, { word }),
  ];
}

type Words = { readonly word: (scale: 'likelihood' | 'risk', id: string) => string };

function adviceTable({ label, advice }: HarmEntry, { word }: Words): Block {
  return {
    kind: 'table',
    caption: `What would lower it (${label}): single strategies, best first`,
    columns: { Strategy: 3, Controls: 4, Risk: 1, 'May cause': 2.5 },
    rows: advice.map((one) => [
      `${one.label}${one.sufficient ? ' (enough on its own)' : ''}`,
      one.controls.map(({ label: control, assetLabel }) => `${control} at ${assetLabel}`).join('; '),
      word('risk', one.risk),
      one.sideEffects.map((effect) => effect.label).join('; ') || 'none found',
    ]),
    empty: 'No single strategy in the knowledge would lower this harm.',
  };
}
