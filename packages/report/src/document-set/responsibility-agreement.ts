import type { RequirementActor } from '@nemecys/core';
import type { Block, BlockDocument } from '../blocks/block.ts';
import { ledgerTables } from '../compliance/ledger-tables.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { tableBlock } from './table-block.ts';

const parties: readonly RequirementActor[] = ['manufacturer', 'integrator', 'operator', 'supplier'];

/** Who does what, party by party, for both sides to accept or refuse line by line. */
export function responsibilityAgreement(input: DocumentInput): BlockDocument {
  return frameDocument(input, {
    id: 'responsibility-agreement',
    kind: 'Agreement between manufacturer, integrator and operator',
    artefacts: ['ENV', 'LBL', 'PRC'],
    asking: ['mdcg-2019-16', 'iec-80001-1'],
    blocks: [
      {
        kind: 'paragraph',
        text: 'A duty counts as handed over when the receiver has accepted it. Every line is offered here; write accepted or refused, with name and date, beside it. What is refused stays with whoever offers it.',
      },
      ...parties.flatMap((party) => dutiesOf(party, input)),
      { kind: 'heading', level: 1, text: 'Risks handed over, conditions and duties' },
      ...ledgerTables(input.compliance).map(tableBlock),
    ],
  });
}

function dutiesOf(party: RequirementActor, { assessment, scenario, compliance }: DocumentInput): readonly Block[] {
  const controls = assessment.controls.filter(({ providedBy, state }) => providedBy === party && state !== 'absent');
  const assumptions = scenario.assumptions.filter(({ owner }) => owner === party);
  const actions = assessment.actions.filter(({ actor }) => actor === party);
  const requirements = compliance.requirements.filter(
    ({ actors, coverage }) => actors.includes(party) && coverage !== 'not-applicable',
  );
  const rows = [
    ...assumptions.map(({ id, text }) => ['Condition', `${text} (${id})`, 'offered', '']),
    ...controls.map(({ label, assetLabel, state }) => [
      'Control',
      `${label} at ${assetLabel} (${state})`,
      'offered',
      '',
    ]),
    ...actions.map(({ text }) => ['To do', text, 'offered', '']),
  ];
  return [
    { kind: 'heading', level: 1, text: `What the ${party} does` },
    {
      kind: 'table',
      caption: `Duties of the ${party}`,
      columns: { Kind: 1, Duty: 6, Standing: 1, 'Accepted or refused by, on': 2 },
      rows,
      empty: `The model gives the ${party} nothing to do.`,
    },
    {
      kind: 'paragraph',
      text: `${requirements.length} requirements of the catalogue that apply or may apply are duties of the ${party}; the compliance report lists them.`,
    },
  ];
}
