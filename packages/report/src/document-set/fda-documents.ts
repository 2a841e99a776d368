import type { Block, BlockDocument, TableBlock } from '../blocks/block.ts';
import { drawViews } from '../compliance/draw-views.ts';
import { traceLabels, traceTables } from '../compliance/trace-tables.ts';
import { viewHeadings, viewTables } from '../compliance/view-tables.ts';
import { conformityTable, standingRows } from './conformity-table.ts';
import { controlTable } from './control-table.ts';
import { type DocumentInput, productName } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { assetTable, assumptionTable, flowTable, riskTable, threatTable } from './model-tables.ts';
import { tableBlock } from './table-block.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const about = ['fda-cy', 'fdca-524b', 'estar'];

/** The security risk management report of the premarket set. */
export function riskManagementReport(input: DocumentInput): BlockDocument {
  const { assessment, scenario } = input;
  const { patients, benefits } = assessment.scenario;
  return frameDocument(input, {
    id: 'fda-security-risk-management-report',
    kind: 'FDA premarket cybersecurity set, part 1',
    artefacts: ['SRR', 'SAF', 'TM', 'SBOM', 'VULN', 'ANO', 'TRC'],
    asking: about,
    blocks: [
      heading('Conclusion'),
      { kind: 'list', items: assessment.headline.sentences },
      heading('System'),
      paragraph(`${productName(input)}: ${scenario.purpose}.`),
      {
        kind: 'list',
        items: [
          ...patients.map(({ label, count }) => `Patients: ${label}${count === null ? '' : `, about ${count}`}`),
          ...benefits.map(({ what, strength }) => `Benefit: ${what} (strength ${strength || 'not stated'})`),
        ],
      },
      heading('Method and acceptance criteria'),
      paragraph(
        'Risk is the level of likelihood of a consequence combined with its impact by the matrix of the knowledge used. Likelihood follows from what an attacker, an error or a failure needs and what stands in the way: how a threat can be carried out, not how often it was seen. Impact is that on people, service and privacy.',
      ),
      {
        kind: 'table',
        caption: 'Highest accepted risk',
        columns: { Harm: 2, 'Up to': 1 },
        rows: assessment.scenario.criteria.map(({ harm, risk }) => [harm, risk]),
        empty: 'The scenario sets no criteria of its own.',
      },
      heading('Risks and their control'),
      riskTable(input),
      heading('Assumptions'),
      assumptionTable(input),
      heading('Links with the safety file'),
      hazardTable(input),
    ],
  });
}

function hazardTable({ scenario }: DocumentInput): TableBlock {
  const parts = [...scenario.people, ...scenario.assets, ...scenario.data, ...scenario.flows, ...scenario.functions];
  return {
    kind: 'table',
    caption: 'Parts of the model and hazards of the safety file',
    columns: { Part: 1, Hazards: 2 },
    rows: parts.filter(({ hazards }) => hazards.length > 0).map(({ id, hazards }) => [id, hazards.join(', ')]),
    empty: 'No part of the model names a hazard of the safety file.',
  };
}

/** The threat model of the premarket set. */
export function threatModel(input: DocumentInput): BlockDocument {
  const ways = input.assessment.harms.filter(({ path }) => path !== null).slice(0, 12);
  return frameDocument(input, {
    id: 'fda-threat-model',
    kind: 'FDA premarket cybersecurity set, part 2',
    artefacts: ['TM', 'ARC', 'CTX'],
    asking: about,
    blocks: [
      heading('Method and why it fits'),
      paragraph(
        'Every element, network, data flow and person of the model is matched with a catalogue of threats for connected medical devices; consequences are followed from cause to harm through the whole system, ordinary use and failures included. The method suits a system of many actors because it finds ways to harm that cross from one element to the next, and the same model always gives the same threats.',
      ),
      heading('Elements'),
      assetTable(input),
      heading('Data flows'),
      flowTable(input),
      heading('Threats'),
      threatTable(input),
      heading('Ways to the worst harms'),
      ...ways.flatMap(({ label, assetLabel, path }): readonly Block[] => [
        { kind: 'heading', level: 2, text: `${label}: ${assetLabel}` },
        { kind: 'list', items: path?.steps.map((step) => step.label) ?? [] },
      ]),
      heading('Assumptions'),
      assumptionTable(input),
    ],
  });
}

/** The four views of the architecture, drawn and as tables, with what is known of each path. */
export async function architectureViews(input: DocumentInput): Promise<BlockDocument> {
  const drawn = await drawViews(input.compliance);
  return frameDocument(input, {
    id: 'fda-architecture-views',
    kind: 'FDA premarket cybersecurity set, part 3',
    artefacts: ['ARC'],
    asking: about,
    blocks: [
      ...drawn.flatMap(({ kind, svg, why }): readonly Block[] => [
        heading(viewHeadings[kind]),
        svg === null
          ? paragraph(why)
          : { kind: 'figure', caption: `${viewHeadings[kind]}. The tables say the same.`, drawing: svg },
      ]),
      heading('The views as tables'),
      ...viewTables(input.compliance.views).map(tableBlock),
      assetTable(input),
      flowTable(input),
    ],
  });
}

/** The controls of the product by the eight categories of the guidance. */
export function controlsByCategory(input: DocumentInput): BlockDocument {
  return frameDocument(input, {
    id: 'fda-controls',
    kind: 'FDA premarket cybersecurity set, part 4',
    artefacts: ['REQ', 'TST', 'TRC'],
    asking: about,
    blocks: [
      paragraph(
        'Controls are sorted into the eight categories as the catalogue of requirements sorts them; one may stand in several. The sorting is ours and an assumption: review it.',
      ),
      ...controlTable(input),
      heading('What each category asks'),
      conformityTable(input, {
        caption: 'Appendix 1',
        rows: standingRows(input, ['fda-cy']).filter(({ asked }) => asked.id.startsWith('FDA-A1.')),
      }),
    ],
  });
}

/** The software parts of the model with what is known of their support. */
export function sbomSupport(input: DocumentInput): BlockDocument {
  const { scenario, assessment } = input;
  const kinds = new Map(assessment.assets.map(({ id, kind }) => [id, kind]));
  const parts = scenario.assets.filter(({ id }) => ['device', 'software', 'service'].includes(kinds.get(id) ?? ''));
  const said = (value: string | undefined): string => value ?? 'NOT STATED';
  return frameDocument(input, {
    id: 'fda-sbom-support',
    kind: 'FDA premarket cybersecurity set, part 5',
    artefacts: ['SBOM', 'VULN', 'VEX', 'EOL'],
    asking: about,
    blocks: [
      paragraph(
        'The parts that the model names. It is not the bill of materials of each part: attach that, in CycloneDX or SPDX, as a record of the artefact SBOM.',
      ),
      {
        kind: 'table',
        caption: 'Parts and their support',
        columns: {
          Part: 3,
          Maker: 2,
          Model: 2,
          Version: 1.5,
          'Runs on': 1.5,
          'UDI-DI': 1.5,
          'Supported by its maker': 1.5,
        },
        rows: parts.map((part) => [
          part.label ?? part.id,
          said(part.maker),
          said(part.model),
          said(part.version),
          part.on ?? 'by itself',
          part['udi-di'] ?? 'none named',
          said(part.facts['vendor-supported']?.answer),
        ]),
        empty: 'The model names no software and no device.',
      },
      {
        kind: 'table',
        caption: 'Records of bills of materials and vulnerabilities',
        columns: { Record: 2, What: 3, Artefact: 1, 'SHA-256': 4 },
        rows: input.records
          .filter(({ artefact }) => ['SBOM', 'VULN', 'VEX'].includes(artefact))
          .map(({ id, title, artefact, sha256 }) => [id, title, artefact, sha256]),
        empty: 'No record of a bill of materials or of vulnerabilities is attached.',
      },
    ],
  });
}

/** Harm to cause to control to verification, row by row. */
export function traceabilityMatrix(input: DocumentInput): BlockDocument {
  const { assessment, records } = input;
  const threats = new Map(assessment.threats.map(({ id, text }) => [id, text]));
  const label = traceLabels(input.compliance.trace);
  const shown = (control: string): string =>
    records
      .filter(({ shows }) => shows.includes(control))
      .map(({ id }) => id)
      .join(', ') || 'NOT VERIFIED';
  return frameDocument(input, {
    id: 'fda-traceability-matrix',
    kind: 'FDA premarket cybersecurity set, part 6',
    artefacts: ['TRC', 'REQ', 'TST'],
    asking: about,
    blocks: [
      heading('From harm to verification'),
      {
        kind: 'table',
        caption: 'Harm, root cause, control, verification',
        columns: { Harm: 3, 'Root cause': 4, Control: 3, State: 1, Verification: 2 },
        rows: assessment.harms.flatMap((harm) =>
          harm.rootCauses.flatMap((cause) => {
            const text = threats.get(cause) ?? label('threat', cause);
            const place = `${harm.label}: ${harm.assetLabel}`;
            const measures = harm.measures.filter((one) => one.rootCause === cause && one.state !== 'available');
            if (measures.length === 0) return [[place, text, 'NO CONTROL', '', '']];
            return measures.flatMap(({ state, controls }) =>
              controls.map(({ id, label, assetLabel }) => [place, text, `${label} at ${assetLabel}`, state, shown(id)]),
            );
          }),
        ),
        empty: 'No harm has a root cause.',
      },
      heading('From requirement to evidence'),
      ...traceTables(input.compliance.trace).map(tableBlock),
    ],
  });
}

/** What labelling has to tell users, item by item. */
export function labelling(input: DocumentInput): BlockDocument {
  const rows = standingRows(input, ['fda-cy']).filter(({ asked }) => asked.id.startsWith('FDA-VI.A'));
  return frameDocument(input, {
    id: 'fda-labelling',
    kind: 'FDA premarket cybersecurity set, part 7',
    artefacts: ['LBL', 'MDS2', 'ENV', 'EOL'],
    asking: about,
    blocks: [
      heading('Items that users are told'),
      conformityTable(input, { caption: 'Section VI.A', rows }),
      heading('Interfaces and flows to be printed'),
      flowTable(input),
      heading('Environment to be printed'),
      assumptionTable(input),
    ],
  });
}
