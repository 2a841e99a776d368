import type { ReviewedParts } from '../review-model.ts';
import type { TraceProblem } from './trace.ts';

type Named = {
  readonly by: string;
  readonly section: string;
  readonly name: string;
  readonly known: boolean;
  readonly what: string;
};

/** Names in the register that nothing answers to: what they stood for was renamed, removed or never there. */
export function brokenNames(
  { parts }: { readonly parts: ReviewedParts },
  nodes: ReadonlySet<string>,
): readonly TraceProblem[] {
  const problems = new Map<string, TraceProblem>();
  for (const { by, section, name, known, what } of namesOf(parts, nodes)) {
    if (known) continue;
    const id = `${section}.${by}:${name}`;
    problems.set(id, {
      ...{ kind: 'broken', id, message: `${by} names ${what} "${name}", and there is none.` },
      advice: 'Correct the name in the register, or add what it names.',
      where: { file: '', path: `${section}.${by}` },
    });
  }
  return [...problems.values()];
}

function namesOf(
  { scenario, assessment, register, now, catalogue }: ReviewedParts,
  nodes: ReadonlySet<string>,
): readonly Named[] {
  const elements = new Set(
    [
      ...scenario.assets,
      ...scenario.people,
      ...scenario.zones,
      ...scenario.data,
      ...scenario.flows,
      ...scenario.functions,
    ].map(({ id }) => id),
  );
  const flows = new Set(scenario.flows.map(({ id }) => id));
  const controls = new Set(assessment.controls.map(({ id }) => id));
  const records = new Set(register.records.map(({ id }) => id));
  const components = new Set((register.bill?.components ?? []).map(({ id }) => id));
  const assumptions = new Set(scenario.assumptions.map(({ id }) => id));
  const told = new Set([
    ...assumptions,
    ...controls,
    ...register.transfers.map(({ id }) => id),
    ...register.conditions.map(({ id }) => id),
  ]);
  const requirements = new Set(catalogue.documents.flatMap((file) => file.requirements.map(({ id }) => id)));
  const threats = [...assessment.threats.map(({ id }) => id), ...assessment.controls.flatMap(({ blocks }) => blocks)];
  const sections = { elements, flows, controls, records, components, told, requirements };
  const names = (section: string, by: string, kind: keyof typeof sections, list: readonly string[]): readonly Named[] =>
    list.map((name) => ({ by, section, name, known: sections[kind].has(name), what: words[kind] }));
  return [
    ...register.records.flatMap((one) => [
      ...names('records', one.id, 'controls', [...one.shows, ...one.refutes]),
      ...names('records', one.id, 'elements', [...one.covers, ...one.leavesOut.map(({ id }) => id)]),
      ...Object.keys(one.parts ?? {}).map((name) => ({
        ...{ by: one.id, section: 'records', name, known: now.parts.has(name), what: 'the part of the model' },
      })),
    ]),
    ...register.flows.flatMap(({ flow }) => names('flows', flow, 'flows', [flow])),
    ...register.outOfScope.flatMap(({ id }) => names('outOfScope', id, 'elements', [id])),
    ...register.multiPatient.flatMap(({ element }) => names('multiPatient', element, 'elements', [element])),
    ...register.controls.flatMap(({ control }) => names('controls', control, 'controls', [control])),
    ...(register.bill?.components ?? []).flatMap(({ id, asset, needs }) => [
      ...names('bill', id, 'elements', asset === undefined ? [] : [asset]),
      ...names('bill', id, 'components', needs !== undefined && !('unknown' in needs) ? needs : []),
    ]),
    ...(register.vulnerabilities?.found ?? []).flatMap(({ id, component, evidence }) => [
      ...names('vulnerabilities', id, 'components', [component]),
      ...names('vulnerabilities', id, 'records', evidence),
    ]),
    ...(register.testFindings ?? []).flatMap(({ id, test, retest }) =>
      names('testFindings', id, 'records', [test, ...(retest === undefined ? [] : [retest])]),
    ),
    ...register.transfers.flatMap(({ id, threats: starts }) =>
      starts.map((name) => ({
        ...{ by: id, section: 'transfers', name, what: 'the threat' },
        known: threats.some((threat) => threat.startsWith(name)),
      })),
    ),
    ...register.labels.flatMap(({ id, from }) => names('labels', id, 'told', from)),
    ...register.conformity.flatMap(({ requirement, evidence }) => [
      ...names('conformity', requirement, 'requirements', [requirement]),
      ...names('conformity', requirement, 'records', evidence === undefined ? [] : [evidence.record]),
    ]),
    ...register.defeaters.map(({ id, against }) => ({
      ...{ by: id, section: 'defeaters', name: against, known: nodes.has(against), what: 'the node of the trace' },
    })),
  ];
}

const words = {
  elements: 'the element',
  flows: 'the flow',
  controls: 'the control',
  records: 'the record',
  components: 'the component',
  told: 'the assumption, control, transfer or condition',
  requirements: 'the requirement',
} as const;
