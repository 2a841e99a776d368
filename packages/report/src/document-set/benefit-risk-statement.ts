import { stepWord } from '@nemecys/core';
import type { Block, BlockDocument } from '../blocks/block.ts';
import { type DocumentInput, productName } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { riskTable } from './model-tables.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

/** Benefit and residual security risk side by side; it never weighs them itself. */
export function benefitRiskStatement(input: DocumentInput): BlockDocument {
  const { assessment, scenario, records } = input;
  const { scales, harms, threats } = assessment;
  const functions = new Map(scenario.functions.map(({ id, label }) => [id, label ?? id]));
  const open = harms.filter(({ acceptable }) => !acceptable);
  const decisions = records.filter(({ artefact }) => artefact === 'BRA');
  return frameDocument(input, {
    id: 'benefit-risk-statement',
    kind: 'Statement for people to complete and sign',
    artefacts: ['BRA', 'SRR', 'SAF'],
    asking: ['mdr', 'mdcg-2019-16', 'iso-14971'],
    blocks: [
      heading('Intended use'),
      { kind: 'paragraph', text: `${productName(input)}: ${scenario.purpose}.` },
      heading('Benefits'),
      {
        kind: 'table',
        caption: 'Benefits and the functions they need',
        columns: { Benefit: 4, Strength: 1, Needs: 3 },
        rows: scenario.benefits.map(({ what, strength, needs }) => [
          what,
          strength ?? 'NOT STATED',
          needs.map((id) => functions.get(id) ?? id).join(', ') || 'nothing named',
        ]),
        empty: 'The scenario states no benefit: there is nothing to weigh a risk against.',
      },
      heading('Residual risks'),
      riskTable(input),
      heading('Risks that the controls themselves bring'),
      {
        kind: 'table',
        caption: 'Side effects of controls',
        columns: { 'Side effect': 4, Likelihood: 1, Risk: 1 },
        rows: threats
          .filter(({ sideEffect }) => sideEffect)
          .map(({ text, likelihood, risk }) => [
            text,
            stepWord(scales, 'likelihood', likelihood),
            stepWord(scales, 'risk', risk),
          ]),
        empty: 'No control in place starts a side effect above the lowest likelihood.',
      },
      heading('Balance'),
      {
        kind: 'paragraph',
        text:
          open.length === 0
            ? 'Every residual risk is within its criterion. Whether the benefits outweigh them together is for the people who sign.'
            : `${open.length} of ${harms.length} residual risks are above their criterion. Reduce them, or weigh each against the benefits in a decision record; this statement does not do it for you.`,
      },
      {
        kind: 'table',
        caption: 'Decision records',
        columns: { Record: 1, Title: 3, Approved: 2 },
        rows: decisions.map(({ id, title, approved }) => [
          id,
          title,
          approved === undefined ? 'NOT APPROVED' : `${approved.by}, ${approved.on}`,
        ]),
        empty: 'No decision is recorded. "nemecys decide" compares options and prepares one.',
      },
    ],
  });
}
