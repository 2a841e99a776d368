import type { Asset } from '../../scenario/asset.ts';
import type { ReviewedParts } from '../review-model.ts';
import { higherRisk } from './higher-risk.ts';
import { partOfDiagram } from './part-of-diagram.ts';
import { type PatientReach, patientReach, shortestWays } from './patient-reach.ts';
import type { Amplifier, AmplifierCause, MultiPatientView } from './system-view.ts';
import { updateFlows } from './update-flows.ts';

/** Elements from which more than one patient can be reached, the widest reach first. */
export function viewMultiPatientHarm(parts: ReviewedParts): MultiPatientView {
  const reach = patientReach(parts);
  const groups = groupSizes(parts);
  const senders = new Set(updateFlows(parts).map(({ from }) => from));
  const networks = new Set(parts.scenario.flows.flatMap(({ over }) => (Array.isArray(over) ? over : [])));
  const found: Amplifier[] = [];
  for (const { id, label, causes } of candidates(parts, { senders, networks })) {
    const amplifier = amplifierAt({ id, label: label ?? id, causes }, { parts, reach, groups });
    if (amplifier !== null) found.push(amplifier);
  }
  const size = ({ reach: people }: Amplifier): number => people ?? Number.POSITIVE_INFINITY;
  const on = found.flatMap(({ paths }) => paths.flat());
  const patients = found.flatMap(({ patients: reached }) => reached.map(({ id }) => id));
  const things = new Set([...on, ...patients]);
  const flows = new Set(parts.scenario.flows.map(({ id }) => id));
  return {
    kind: 'multi-patient-harm',
    diagram: partOfDiagram(parts.assessment.diagram, { things, flows }),
    amplifiers: found.sort(
      (a, b) => compare(size(b), size(a)) || b.devices.length - a.devices.length || (a.element < b.element ? -1 : 1),
    ),
  };
}

type Candidate = {
  readonly id: string;
  readonly label?: string | undefined;
  readonly causes: readonly AmplifierCause[];
};
type Known = { readonly senders: ReadonlySet<string | undefined>; readonly networks: ReadonlySet<string> };

function candidates({ scenario, isA }: ReviewedParts, known: Known): readonly Candidate[] {
  const assets = scenario.assets.map((asset) => ({ ...asset, causes: causesAt(asset, { isA, ...known }) }));
  const secrets = scenario.data
    .filter(({ type, for: uses }) => isA(type, 'credential') || (Array.isArray(uses) && uses.includes('credential')))
    .map(({ id, label }) => ({ id, label, causes: ['shared-secret'] as const }));
  return [...assets.filter(({ causes }) => causes.length > 0), ...secrets];
}

function causesAt(
  { id, type, population, facts }: Asset,
  { isA, senders, networks }: Known & Pick<ReviewedParts, 'isA'>,
): readonly AmplifierCause[] {
  const causes: AmplifierCause[] = [];
  if (isA(type, 'cloud-service')) causes.push('cloud');
  if (isA(type, 'server-software') || isA(type, 'device-gateway') || isA(type, 'network-gateway'))
    causes.push('shared-service');
  if (networks.has(id)) causes.push('shared-network');
  if (senders.has(id) || isA(type, 'update-service')) causes.push('updates');
  if (facts['key-shared-by-all']?.answer === 'yes' || facts['own-password-for-each']?.answer === 'no')
    causes.push('shared-secret');
  if (population !== undefined && population !== 'one' && population !== 'unknown') causes.push('fleet');
  return causes;
}

type Looking = {
  readonly parts: ReviewedParts;
  readonly reach: PatientReach;
  readonly groups: ReadonlyMap<string, number | null>;
};

/** Null where at most one patient is reached. */
function amplifierAt(
  { id, label, causes }: Candidate & { readonly label: string },
  { parts, reach, groups }: Looking,
): Amplifier | null {
  const ends = [...shortestWays(id, reach)].filter(([end]) => reach.patientsAt(end).length > 0);
  const reached = [...new Set(ends.flatMap(([end]) => reach.patientsAt(end)))].sort();
  const patients = reached.map((group) => ({ id: group, count: groups.get(group) ?? null }));
  const sizes = patients.map(({ count }) => count);
  const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (patients.length === 0 || (total !== null && total <= 1)) return null;
  const units = new Map(parts.scenario.assets.map(({ id: asset, population }) => [asset, population ?? 'not stated']));
  const devices = ends
    .map(([end]) => ({ id: end, units: units.get(end) ?? 'not an asset' }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const risks = parts.assessment.harms.filter(({ kind, asset }) => kind === 'patient' && reached.includes(asset));
  return {
    element: id,
    label,
    causes,
    paths: ends.map(([, way]) => way).sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
    devices,
    patients,
    reach: total,
    because: `${ends.length} ways to ${devices.length} places where patients are reached: ${patients
      .map(({ id: group, count }) => `${group} ${count === null ? '(number not stated)' : `(${count})`}`)
      .join(', ')}`,
    riskToOne: higherRisk(
      risks.map(({ risk }) => risk),
      parts.assessment.scales,
    ),
    riskToSeveral: parts.register.multiPatient.find(({ element }) => element === id)?.risk ?? null,
  };
}

/** How many people each group is: its count, or one where its population says so. */
function groupSizes({ scenario }: ReviewedParts): ReadonlyMap<string, number | null> {
  const sizes = new Map<string, number | null>();
  for (const { id, population } of scenario.people) sizes.set(id, population === 'one' ? 1 : null);
  for (const { id, count } of scenario.context.patients) {
    if (typeof count === 'number') sizes.set(id, count);
    else if (!sizes.has(id)) sizes.set(id, null);
  }
  return sizes;
}

/** Infinity less infinity is no number, so they are compared. */
function compare(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
