import type { Block, BlockDocument } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { assumptionTable, flowTable } from './model-tables.ts';

type Fallback = Exclude<DocumentInput['scenario']['functions'][number]['fallback'], string | undefined>;

type Section = {
  readonly text: string;
  /** Ids of requirements that the section satisfies. */
  readonly rows: readonly string[];
  readonly content: (input: DocumentInput) => readonly Block[];
};

/** The security section of the instructions for use, for users, administrators and buyers. */
export function instructionsForUse(input: DocumentInput): BlockDocument {
  return frameDocument(input, {
    id: 'ifu-security-section',
    kind: 'Section of the instructions for use',
    artefacts: ['LBL', 'ENV', 'EOL', 'MDS2'],
    asking: ['mdcg-2019-16', 'fda-cy'],
    blocks: [
      ...sections.flatMap(({ text, content }, at): readonly Block[] => {
        const blocks = content(input);
        const missing: Block = {
          kind: 'finding',
          severity: 'error',
          id: `IFU-${at + 1}`,
          text: 'The model says nothing that could stand here.',
          advice: 'Write this section, or add to the model what it needs.',
        };
        return [
          { kind: 'heading', level: 1, text: `${at + 1} ${text}` },
          ...(blocks.length === 0 ? [missing] : blocks),
        ];
      }),
      { kind: 'heading', level: 1, text: 'Annex: what each section satisfies' },
      {
        kind: 'table',
        caption: 'Sections and requirements',
        columns: { Section: 3, Requirements: 4 },
        rows: sections.map(({ text, rows }, at) => [`${at + 1} ${text}`, rows.join(', ')]),
        empty: 'None.',
      },
    ],
  });
}

const sections: readonly Section[] = [
  {
    text: 'Security objectives and residual risks',
    rows: ['MDR-AI-23.1g', 'MDR-AI-23.4g', 'MDCG-4.2a'],
    content: ({ assessment }) =>
      listOf(
        assessment.harms
          .filter(({ acceptable }) => !acceptable)
          .map(({ label, assetLabel }) => `A risk remains: ${label} (${assetLabel}).`),
      ),
  },
  {
    text: 'Requirements on the environment',
    rows: ['MDR-AI-17.4', 'MDR-AI-23.4ab', 'MDCG-2.3d', 'MDCG-3.6d'],
    content: (input) => (input.scenario.assumptions.length === 0 ? [] : [assumptionTable(input)]),
  },
  {
    text: 'Recommended controls in the environment',
    rows: ['FDA-VI.A.1', 'FDA-VI.A.2', 'MDCG-4.3.1'],
    content: (input) =>
      listOf(
        input.assessment.actions
          .filter(({ actor, kind }) => actor === 'operator' && (kind === 'put-in-place' || kind === 'keep'))
          .map(({ text }) => text),
      ),
  },
  {
    text: 'Ports, interfaces and network flows',
    rows: ['FDA-VI.A.3', 'MDCG-4.2h', 'MDCG-4.3'],
    content: (input) => (input.scenario.flows.length === 0 ? [] : [flowTable(input)]),
  },
  {
    text: 'Installation and secure configuration',
    rows: ['MDR-AI-23.4i', 'MDCG-4.2c', 'FDA-VI.A.4', 'FDA-VI.A.11'],
    content: controlsOf(['hardening', 'closed-debug-port', 'usb-lock', 'secured-plugs', 'configuration-control']),
  },
  {
    text: 'Roles, accounts and passwords',
    rows: ['MDCG-4.2h', 'MDCG-2.6.3a'],
    content: controlsOf([
      'least-privilege',
      'password-rules',
      'unique-credentials',
      'two-factor-login',
      'separate-admin-accounts',
      'account-lockout',
      'single-sign-on',
      'screen-lock',
      'session-timeout',
    ]),
  },
  {
    text: 'Readiness check and maintenance',
    rows: ['MDR-AI-23.4k', 'MDCG-4.2e'],
    content: controlsOf(['acceptance-test', 'maintenance-plan', 'maintenance-window', 'power-test', 'patching']),
  },
  {
    text: 'Authorised software and updates',
    rows: ['FDA-VI.A.6', 'MDCG-4.2b', '81001-6.3.3'],
    content: controlsOf(['signed-updates', 'staged-updates', 'rollback-protection', 'secure-boot', 'patching']),
  },
  {
    text: 'What the device does on anomalies, and what you must do',
    rows: ['FDA-VI.A.7', 'FDA-VI.A.8', 'MDCG-4.2c'],
    content: ({ scenario }) =>
      listOf(
        scenario.functions.flatMap(({ id, label, fallback }) =>
          fallback === undefined || typeof fallback === 'string' ? [] : [`${label ?? id}: ${fallbackWords(fallback)}`],
        ),
      ),
  },
  {
    text: 'Backup and restore',
    rows: ['FDA-VI.A.9', 'FDA-VI.A.10'],
    content: controlsOf(['backup-and-restore', 'local-manual-operation', 'offline-mode']),
  },
  {
    text: 'Logging',
    rows: ['FDA-VI.A.12', 'MDCG-4.2h'],
    content: controlsOf(['audit-log', 'central-log', 'override-with-record', 'unusual-input-shown']),
  },
  { text: 'Bill of materials', rows: ['FDA-VI.A.5', 'MDCG-4.2h'], content: recordsOf('SBOM') },
  {
    text: 'Compatible devices and restrictions',
    rows: ['MDR-AI-14.1', 'MDR-AI-23.4q'],
    content: ({ scenario, assessment }) => {
      const kinds = new Map(assessment.assets.map(({ id, kind, classLabel }) => [id, { kind, classLabel }]));
      return listOf(
        scenario.assets.flatMap(({ id, label, model, version }) =>
          kinds.get(id)?.kind === 'device'
            ? [
                `${label ?? id}: ${kinds.get(id)?.classLabel}${model === undefined ? '' : `, ${model}`}${version === undefined ? '' : ` ${version}`}`,
              ]
            : [],
        ),
      );
    },
  },
  {
    text: 'Skills and training',
    rows: ['MDR-AI-23.4j', 'MDCG-4.2d'],
    content: controlsOf(['phishing-training', 'private-training', 'downtime-drill']),
  },
  { text: 'Reporting events, and whom to tell', rows: ['MDR-AI-23.4z', 'MDCG-2.6.2e'], content: recordsOf('CVD') },
  {
    text: 'Support period and end of support',
    rows: ['FDA-VI.A.13', 'MDR-AI-6', 'N60-6.6'],
    content: recordsOf('EOL'),
  },
  {
    text: 'Decommissioning',
    rows: ['FDA-VI.A.14', 'MDR-AI-14.7', '81001-5.8.7'],
    content: controlsOf(['wipe-before-disposal', 'wipe-on-return']),
  },
  { text: 'Talking with patients about cyber risk', rows: ['MDCG-4.3n', 'MDCG-2.6.3a'], content: () => [] },
  {
    text: 'Disclosure statement and further documents',
    rows: ['FDA-VI.A.15', 'MDCG-4.3m'],
    content: recordsOf('MDS2'),
  },
];

function fallbackWords({ what, within, carries }: Fallback): string {
  return [
    `fall back to ${what ?? 'NOT STATED'}`,
    ...(within === undefined ? [] : [`ready: ${within}`]),
    ...(carries === undefined ? [] : [`good enough for: ${carries}`]),
  ].join('; ');
}

function listOf(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Sentences on the controls in place of the kinds named. */
function controlsOf(kinds: readonly string[]): Section['content'] {
  return ({ assessment }) =>
    listOf(
      assessment.controls
        .filter(({ control, state }) => kinds.includes(control) && (state === 'in-place' || state === 'planned'))
        .map(({ label, assetLabel, providedBy, state }) => {
          const by = providedBy === null ? '' : `, provided by the ${providedBy}`;
          return `${label} at ${assetLabel}${by}${state === 'planned' ? ' (planned)' : ''}`;
        }),
    );
}

function recordsOf(artefact: string): Section['content'] {
  return ({ records }) =>
    listOf(
      records.filter((one) => one.artefact === artefact).map(({ title, sha256 }) => `${title} (SHA-256 ${sha256})`),
    );
}
