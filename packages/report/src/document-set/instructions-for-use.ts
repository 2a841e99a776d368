import { type LabelItem, labelItems } from '@nemecys/core';
import type { Block, BlockDocument } from '../blocks/block.ts';
import type { DocumentInput } from './document-input.ts';
import { frameDocument } from './frame-document.ts';
import { assumptionTable, flowTable } from './model-tables.ts';

type Fallback = Exclude<DocumentInput['scenario']['functions'][number]['fallback'], string | undefined>;

type Section = {
  /** What it tells, of which the requirements ask. */
  readonly item: LabelItem;
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
      ...sections.flatMap(({ item, content }, at): readonly Block[] => {
        const blocks = content(input);
        const missing: Block = {
          kind: 'finding',
          severity: 'error',
          id: `IFU-${at + 1}`,
          text: 'The model says nothing that could stand here.',
          advice: 'Write this section, or add to the model what it needs.',
        };
        return [
          { kind: 'heading', level: 1, text: `${at + 1} ${labelItems[item].text}` },
          ...(blocks.length === 0 ? [missing] : blocks),
        ];
      }),
      { kind: 'heading', level: 1, text: 'Annex: what each section satisfies' },
      {
        kind: 'table',
        caption: 'Sections and requirements',
        columns: { Section: 3, Requirements: 4 },
        rows: sections.map(({ item }, at) => [`${at + 1} ${labelItems[item].text}`, labelItems[item].rows.join(', ')]),
        empty: 'None.',
      },
    ],
  });
}

const sections: readonly Section[] = [
  {
    item: 'objectives',
    content: ({ assessment }) =>
      listOf(
        assessment.harms
          .filter(({ acceptable }) => !acceptable)
          .map(({ label, assetLabel }) => `A risk remains: ${label} (${assetLabel}).`),
      ),
  },
  {
    item: 'minimum-requirements',
    content: (input) => (input.scenario.assumptions.length === 0 ? [] : [assumptionTable(input)]),
  },
  {
    item: 'environment-controls',
    content: (input) =>
      listOf(
        input.assessment.actions
          .filter(({ actor, kind }) => actor === 'operator' && (kind === 'put-in-place' || kind === 'keep'))
          .map(({ text }) => text),
      ),
  },
  { item: 'ports', content: (input) => (input.scenario.flows.length === 0 ? [] : [flowTable(input)]) },
  {
    item: 'configuration',
    content: controlsOf(['hardening', 'closed-debug-port', 'usb-lock', 'secured-plugs', 'configuration-control']),
  },
  {
    item: 'accounts',
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
    item: 'readiness',
    content: controlsOf(['acceptance-test', 'maintenance-plan', 'maintenance-window', 'power-test', 'patching']),
  },
  {
    item: 'authorised-software',
    content: controlsOf(['signed-updates', 'staged-updates', 'rollback-protection', 'secure-boot', 'patching']),
  },
  {
    item: 'anomalies',
    content: ({ scenario }) =>
      listOf(
        scenario.functions.flatMap(({ id, label, fallback }) =>
          fallback === undefined || typeof fallback === 'string' ? [] : [`${label ?? id}: ${fallbackWords(fallback)}`],
        ),
      ),
  },
  { item: 'backup', content: controlsOf(['backup-and-restore', 'local-manual-operation', 'offline-mode']) },
  { item: 'logging', content: controlsOf(['audit-log', 'central-log', 'override-with-record', 'unusual-input-shown']) },
  { item: 'components', content: recordsOf('SBOM') },
  {
    item: 'compatibility',
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
  { item: 'training', content: controlsOf(['phishing-training', 'private-training', 'downtime-drill']) },
  { item: 'reporting', content: recordsOf('CVD') },
  { item: 'support', content: recordsOf('EOL') },
  { item: 'decommissioning', content: controlsOf(['wipe-before-disposal', 'wipe-on-return']) },
  { item: 'for-patients', content: () => [] },
  { item: 'disclosure', content: recordsOf('MDS2') },
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
