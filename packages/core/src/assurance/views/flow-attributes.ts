import type { Flow } from '../../scenario/flow.ts';
import type { FlowSheet } from '../register/flow-sheet.ts';
import type { RecordRegister } from '../register/record-register.ts';
import type { ReviewedParts } from '../review-model.ts';

/** How one attribute of a path of communication stands. */
export type AttributeAnswer =
  | { readonly kind: 'known'; readonly text: string }
  | { readonly kind: 'not-applicable'; readonly text: string }
  | { readonly kind: 'unknown' };

/** What FDA's Appendix 2 asks of every path of communication, by the number in our reference. */
export const flowAttributes = {
  'A2-01': 'interfaces at both ends',
  'A2-02': 'what it carries',
  'A2-03': 'direction and initiator',
  'A2-04': 'protocol and version',
  'A2-05': 'port, channel or frequency',
  'A2-06': 'functionality, dormant functionality included',
  'A2-07': 'access control',
  'A2-08': 'roles of users',
  'A2-09': 'hand-offs to other paths',
  'A2-10': 'behaviour in abnormal conditions',
  'A2-11': 'authentication',
  'A2-12': 'cryptography',
  'A2-13': 'analysis of proprietary algorithms',
  'A2-14': 'where authenticators are verified',
  'A2-15': 'distribution of credentials',
  'A2-16': 'life of credentials',
  'A2-17': 'management of identities',
  'A2-18': 'session',
  'A2-19': 'security settings with defaults',
  'A2-20': 'links to hazards',
  'A2-21': 'links to controls',
  'A2-22': 'links to tests',
  'A2-23': 'evidence',
  'A2-24': 'components of the bill of materials',
} as const;
export type FlowAttribute = keyof typeof flowAttributes;

/** All of them, in their order. */
export const flowAttributeIds: readonly FlowAttribute[] = Object.keys(flowAttributes) as FlowAttribute[];

/** A flow with the answer to every attribute. */
export type DescribedFlow = {
  readonly flow: Flow;
  readonly answers: Readonly<Record<FlowAttribute, AttributeAnswer>>;
  readonly missing: readonly FlowAttribute[];
};

/** The answers of every flow, from the scenario first, from what it is linked to, and from its sheet. */
export function describeFlows(parts: ReviewedParts): readonly DescribedFlow[] {
  const { scenario, assessment, register } = parts;
  const sheets = new Map(register.flows.map((sheet) => [sheet.flow, sheet]));
  const known: Linked = {
    controls: grouped(assessment.controls, ({ asset, state, id }) => (state === 'in-place' ? [[asset, id]] : [])),
    tests: grouped(register.records, ({ id, artefact, covers }) =>
      artefact === 'TST' ? covers.map((one) => [one, id] as const) : [],
    ),
    evidence: grouped(register.records, ({ id, parts: speaksOf = {} }) =>
      Object.keys(speaksOf).map((path) => [path, id] as const),
    ),
    components: componentsByAsset(register),
    data: new Map(
      scenario.data.map(({ id, label, for: uses }) => [id, [label ?? id, ...(Array.isArray(uses) ? uses : [])]]),
    ),
  };
  return scenario.flows.map((flow) => {
    const answers = answersOf(flow, sheets.get(flow.id), known);
    const missing = flowAttributeIds.filter((one) => answers[one].kind === 'unknown');
    return { flow, answers, missing };
  });
}

type Groups = ReadonlyMap<string, readonly string[]>;
type Linked = {
  readonly controls: Groups;
  readonly tests: Groups;
  readonly evidence: Groups;
  readonly components: Groups;
  readonly data: Groups;
};

function answersOf(
  flow: Flow,
  sheet: FlowSheet | undefined,
  known: Linked,
): Readonly<Record<FlowAttribute, AttributeAnswer>> {
  const { id, from, to } = flow;
  const carried = Array.isArray(flow.data) ? flow.data.flatMap((one) => known.data.get(one) ?? [one]) : [];
  const stated: Partial<Record<FlowAttribute, string | undefined>> = {
    'A2-01': sheet?.interfaces ?? (settled(from) && settled(to) ? `${from} to ${to}` : undefined),
    'A2-02': listed(settled(flow.data) ? carried : []),
    'A2-03': settled(flow.direction)
      ? [flow.direction, flow.initiator].filter(settled).join(', opened by ')
      : undefined,
    'A2-04': settled(flow.protocol) && settled(flow.version) ? `${flow.protocol} ${flow.version}` : undefined,
    'A2-05': settled(flow.port) ? String(flow.port) : undefined,
    'A2-06': sheet?.functionality ?? flow.purpose,
    'A2-07': sheet?.accessControl,
    'A2-08': sheet?.roles,
    'A2-09': sheet?.handOffs,
    'A2-10': sheet?.abnormalBehaviour ?? (settled(flow['on-failure']) ? String(flow['on-failure']) : undefined),
    'A2-11': sheet?.authentication ?? (settled(flow.authenticated) ? String(flow.authenticated) : undefined),
    'A2-12': sheet?.cryptography ?? (flow.encrypted === 'no' ? 'not encrypted' : undefined),
    'A2-13': sheet?.proprietaryAnalysis,
    'A2-14': sheet?.verifiedAt,
    'A2-15': sheet?.credentialDistribution,
    'A2-16': sheet?.credentialLife,
    'A2-17': sheet?.identityManagement,
    'A2-18': flow.session,
    'A2-19': sheet?.settings,
    'A2-20': listed(flow.hazards),
    'A2-21': listed(known.controls.get(id) ?? []),
    'A2-22': listed(known.tests.get(id) ?? []),
    'A2-23': listed([...(known.evidence.get(`flows.${id}`) ?? []), ...(known.tests.get(id) ?? [])]),
    'A2-24': listed([from, to].flatMap((end) => (end === undefined ? [] : (known.components.get(end) ?? [])))),
  };
  return Object.fromEntries(
    flowAttributeIds.map((one): [FlowAttribute, AttributeAnswer] => {
      const text = stated[one];
      const reason = sheet?.notApplicable[one];
      if (text !== undefined) return [one, { kind: 'known', text }];
      return [one, reason === undefined ? { kind: 'unknown' } : { kind: 'not-applicable', text: reason }];
    }),
  ) as Record<FlowAttribute, AttributeAnswer>;
}

function settled(value: unknown): boolean {
  if (value === undefined || value === 'unknown') return false;
  return !(Array.isArray(value) && (value.length === 0 || value.includes('unknown')));
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : [...new Set(texts)].sort().join(', ');
}

function componentsByAsset({ bill }: RecordRegister): Groups {
  return grouped(bill?.components ?? [], ({ id, asset }) => (asset === undefined ? [] : [[asset, id]]));
}

function grouped<Item>(
  items: readonly Item[],
  pairs: (item: Item) => readonly (readonly [key: string, value: string])[],
): Groups {
  const groups = new Map<string, string[]>();
  for (const item of items) {
    for (const [key, value] of pairs(item)) groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
}
