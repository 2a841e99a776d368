import type { Block, BlockDocument } from '../blocks/block.ts';
import {
  appliesWord,
  conformityTable,
  pointerTo,
  type StandingRow,
  standingRows,
  statusWord,
} from './conformity-table.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';

const ownWords =
  'Requirements are in our own words: read the documents themselves. Rows marked "secondary" or "knowledge" were not checked against the official text.';

/** The checklist of general safety and performance requirements, security part, of MDR and IVDR Annex I. */
export function gsprChecklist(input: DocumentInput): BlockDocument {
  const rows = standingRows(input, ['mdr']).filter(({ asked }) => asked.clause.startsWith('Annex I '));
  const ivdr = ({ asked }: StandingRow) => asked.also.filter(({ document }) => document === 'ivdr');
  return frameDocument(input, {
    id: 'gspr-checklist',
    kind: 'Checklist for Annex II 4 of MDR and IVDR',
    artefacts: ['GSPR', 'DOC'],
    asking: ['mdr'],
    blocks: [
      { kind: 'heading', level: 1, text: 'Checklist' },
      { kind: 'paragraph', text: ownWords },
      {
        kind: 'table',
        caption: 'Annex I, point by point',
        columns: {
          MDR: 1.3,
          IVDR: 1.3,
          'What it asks': 4,
          Applies: 0.9,
          Method: 1.6,
          'Exact evidence': 4,
          Status: 1.2,
        },
        rows: rows.map((row) => [
          `${row.asked.clause} (${row.asked.id})`,
          ivdr(row)
            .map(({ clause }) => clause)
            .join(', ') || 'none named',
          row.asked.obligation,
          appliesWord(row.standing),
          methods[row.asked.automation],
          pointerTo(input, row.asked.evidence),
          statusWord(row.standing),
        ]),
        empty: 'The catalogue holds no point of Annex I.',
      },
      { kind: 'paragraph', text: 'Points of Annex I without a bearing on security are not in this list.' },
    ],
  });
}

const methods = {
  made: 'Made from the model',
  drafted: 'Drafted from the model, completed by people',
  linked: 'Shown by a record',
} as const;

/** Where the product stands against the guidance MDCG 2019-16, chapter by chapter. */
export function mdcgSummary(input: DocumentInput): BlockDocument {
  const rows = standingRows(input, ['mdcg-2019-16']);
  return frameDocument(input, {
    id: 'mdcg-2019-16-summary',
    kind: 'Summary for the technical documentation',
    artefacts: ['CTX', 'TM', 'SRR', 'BRA', 'REQ', 'TST', 'ENV', 'LBL', 'PMS'],
    asking: ['mdcg-2019-16'],
    blocks: [
      { kind: 'paragraph', text: ownWords },
      ...chapters.flatMap(([prefix, text]): readonly Block[] => {
        const own = rows.filter(({ asked }) => asked.id.startsWith(prefix));
        return own.length === 0
          ? []
          : [{ kind: 'heading', level: 1, text }, conformityTable(input, { caption: text, rows: own })];
      }),
    ],
  });
}

const chapters = [
  ['MDCG-1.', 'Introduction and background'],
  ['MDCG-2.', 'Basic concepts and roles'],
  ['MDCG-3.', 'Secure design and manufacture'],
  ['MDCG-4.', 'Documentation and instructions'],
  ['MDCG-5.', 'Post-market surveillance and vigilance'],
  ['MDCG-T', 'Capabilities named in tables'],
] as const;

/** How far the activities of IEC 81001-5-1 are shown. */
export function lifeCycleConformity(input: DocumentInput): BlockDocument {
  const rows = standingRows(input, ['iec-81001-5-1', 'iec-81001-5-1-ish1']);
  return frameDocument(input, {
    id: 'iec-81001-5-1-conformity',
    kind: 'Conformity table',
    artefacts: ['PRC', 'PLAN', 'TM', 'SRR', 'TST', 'SBOM', 'INC', 'LBL'],
    asking: ['iec-81001-5-1'],
    blocks: [
      { kind: 'heading', level: 1, text: 'Activities' },
      { kind: 'paragraph', text: ownWords },
      conformityTable(input, { caption: 'Clauses 4 to 9', rows }),
    ],
  });
}

/** What a customer under NIS2 asks of the supplier, answered as far as the model and the records go. */
export function nis2Answers(input: DocumentInput): BlockDocument {
  return frameDocument(input, {
    id: 'nis2-supplier-answers',
    kind: 'Answers for a customer who is an essential or important entity',
    artefacts: ['MDS2', 'SBOM', 'INC', 'CVD', 'PLAN', 'PMS'],
    asking: ['nis2', 'enisa-procurement'],
    blocks: [
      { kind: 'paragraph', text: `Unanswered questions stay visible. ${ownWords}` },
      { kind: 'heading', level: 1, text: 'Measures of Article 21 and reporting' },
      conformityTable(input, { caption: 'Directive (EU) 2022/2555', rows: standingRows(input, ['nis2']) }),
      { kind: 'heading', level: 1, text: 'Procurement questions' },
      conformityTable(input, {
        caption: 'After the ENISA procurement guidance',
        rows: standingRows(input, ['enisa-procurement']),
      }),
    ],
  });
}
