import { type Assessment, stepWord } from '@nemecys/core';
import type { Block, BlockDocument, FigureBlock } from '../blocks/block.ts';
import { riskTable } from '../document-set/model-tables.ts';
import { drawScenario } from '../drawing/scenario-drawing.ts';
import { counted } from '../html/words.ts';
import {
  actionTable,
  basisTable,
  controlTable,
  criteriaTable,
  elementTable,
  findingTable,
  questionTable,
  rankingTable,
  sideEffectTable,
} from './assessment-tables.ts';
import { wayBlocks } from './way-blocks.ts';

/** When the report was made, and whatever else says which text it speaks of: a version, an approval. */
export type ReportCircumstances = { readonly day: string; readonly notes: readonly string[] };

/** More things than this make no drawing that anybody can read; the table says the same. */
const drawable = 120;

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The assessment as a document of the blocks that every format writes: for paper, Word and a workbook. */
export async function assessmentDocument(
  assessment: Assessment,
  { day, notes }: ReportCircumstances,
): Promise<BlockDocument> {
  const { scenario, headline, product, knowledge, mode, rules, provisional } = assessment;
  return {
    id: 'report',
    title: `${scenario.title}: security risk assessment`,
    kind: 'Security risk assessment of a connected medical scenario',
    day,
    basis: [
      ...notes,
      `Scenario "${scenario.id}"${scenario.variant === null ? '' : `, variant ${scenario.variant}`}; report made on ${day}`,
      `${product.name} ${product.version}; knowledge ${knowledge.id} ${knowledge.version}, ${knowledge.hash}`,
      `Controls counted: ${mode === 'current' ? 'those in place' : 'those in place and planned'}; rules: ${rules}`,
    ],
    blocks: [
      heading('In short'),
      ...(provisional ? [paragraph(provisionalWords)] : []),
      { kind: 'list', items: headline.sentences },
      heading('The scenario'),
      paragraph(scenario.purpose),
      ...peopleBlocks(assessment),
      ...(await drawing(assessment)),
      elementTable(assessment),
      heading('Harms and their risk'),
      criteriaTable(assessment),
      riskTable({ assessment }),
      sideEffectTable(assessment),
      heading('Likeliest ways to harm, and what would help'),
      ...wayBlocks(assessment),
      heading('Threats to read first'),
      rankingTable(assessment),
      heading('Controls'),
      controlTable(assessment),
      heading('What each actor must do'),
      actionTable(assessment),
      heading('What is not known or taken for granted'),
      questionTable(assessment),
      assumptions(assessment),
      findingTable(assessment),
      heading('What this rests on'),
      basisTable(assessment),
    ],
  };
}

const provisionalWords =
  'PROVISIONAL. Results rest on knowledge that no clinician has reviewed; the last table says which. Have the severities and the ways to harm confirmed before deciding on them.';

function peopleBlocks({ scenario: { patients, benefits } }: Assessment): readonly Block[] {
  const items = [
    ...patients.map(({ label, count }) => `Patients: ${label}${count === null ? '' : `, about ${count}`}`),
    ...benefits.map(({ what, strength }) => `Benefit: ${what} (strength: ${strength || 'not stated'})`),
  ];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

async function drawing({ diagram, scales }: Assessment): Promise<readonly Block[]> {
  const count = diagram.nodes.length;
  if (count === 0) return [];
  if (count > drawable) return [paragraph(`${count} things are too many to draw; the table names them.`)];
  const last = Math.max(1, scales.risk.length - 1);
  const { svg } = await drawScenario(diagram, (risk) => {
    const place = scales.risk.findIndex(({ id }) => id === risk);
    // As on the page of the report: nothing is marked that stands at the lowest level.
    return place > 0 ? { label: `${stepWord(scales, 'risk', risk)} risk`, tone: Math.round((place * 4) / last) } : null;
  });
  const caption = `${counted(count, 'thing')}, each with the highest risk of a consequence at it.`;
  const figure: FigureBlock = { kind: 'figure', caption, drawing: svg };
  return [figure];
}

function assumptions({ scenario }: Assessment): Block {
  return {
    kind: 'table',
    caption: 'Assumptions and who has to see that they hold',
    columns: { Identifier: 1, Assumption: 6, Owner: 1.5 },
    rows: scenario.assumptions.map(({ id, text, owner }) => [id, text, owner || 'NOBODY']),
    empty: 'The scenario states no assumption: check that none is taken for granted unsaid.',
  };
}
