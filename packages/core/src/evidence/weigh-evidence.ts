import type { Finding } from '../finding.ts';
import { dismissalsIn } from './dismissals.ts';
import { addItem, type EvidenceEntry, type Gathering, type GivenEvidence, warn } from './evidence-entry.ts';
import { evidenceSections, type VulnerabilityEntry } from './evidence-file.ts';
import type { EvidenceItem } from './evidence-report.ts';
import { type EvidenceAsset, type EvidenceWorld, evidenceWorld, type WorldInput } from './evidence-world.ts';
import { type FlawKnowledge, gatherScans, gatherVulnerabilities, gatherWeaknesses } from './gather-flaws.ts';
import { gatherLevels, gatherMeasures } from './gather-measures.ts';
import { gatherStates } from './gather-states.ts';
import { daysBetween, type Standing, standingsOf } from './standing.ts';

/** All evidence with what it asks for, what is wrong with it, and which assets no scan saw. */
export type WeighedEvidence = {
  readonly world: EvidenceWorld;
  readonly entries: readonly EvidenceEntry[];
  readonly findings: readonly Finding[];
  readonly unscanned: readonly EvidenceAsset[];
};

/** Weighs evidence at a moment (milliseconds since 1970): what does not count any more is kept without its claims. */
export function weighEvidence(input: WorldInput, given: readonly GivenEvidence[], now: number): WeighedEvidence {
  const standings = standingsOf(
    given.map(({ evidence }) => evidence),
    now,
  );
  const current = given.filter((_, index) => standings[index] === 'current').map(({ evidence }) => evidence);
  const world = evidenceWorld(
    input,
    given.flatMap(({ evidence }) => evidence['known-as']),
  );
  const known: FlawKnowledge = {
    described: describedIn(current),
    dismissal: dismissalsIn(current, world),
    scanned: new Set(
      current.flatMap(({ scans }) =>
        scans.flatMap(({ cves, services }) => [...cves, ...services.flatMap((service) => service.cves)]),
      ),
    ),
  };
  const entries: EvidenceEntry[] = [];
  const findings: Finding[] = [];
  for (const [index, one] of given.entries()) {
    const gathering = { given: one, world, age: daysBetween(one.evidence.observed, now), entries, findings };
    checkKnownAs(gathering);
    const standing = standings[index] ?? 'current';
    if (standing !== 'current') passOver(gathering, standing);
    else {
      gatherVulnerabilities(gathering, known);
      gatherWeaknesses(gathering);
      gatherLevels(gathering);
      gatherMeasures(gathering, now);
      gatherScans(gathering, known);
      gatherStates(gathering);
    }
  }
  const scans = current.some((evidence) => evidence.scans.length > 0);
  return { world, entries, findings, unscanned: scans ? unscannedIn(world, entries) : [] };
}

/** The fullest description of each flaw: the first with a vector, else with a kind of weakness. */
function describedIn(files: readonly GivenEvidence['evidence'][]): ReadonlyMap<string, VulnerabilityEntry> {
  const known = new Map<string, VulnerabilityEntry>();
  const worth = ({ cvss, cwe }: VulnerabilityEntry): number =>
    (cvss === undefined ? 0 : 2) + (cwe === undefined ? 0 : 1);
  for (const entry of files.flatMap(({ vulnerabilities }) => vulnerabilities)) {
    const other = known.get(entry.id);
    if (other === undefined || worth(entry) > worth(other)) known.set(entry.id, entry);
  }
  return known;
}

const why: Readonly<Record<Exclude<Standing, 'current'>, string>> = {
  expired: 'it counts no longer',
  replaced: 'a newer file of its label counts instead',
  'not-yet': 'it was observed more than a day after the moment of this assessment',
};

const kinds: Readonly<Record<(typeof evidenceSections)[number], EvidenceItem['kind']>> = {
  vulnerabilities: 'vulnerability',
  weaknesses: 'weakness',
  people: 'human-factor',
  indicators: 'measure',
  scans: 'scan',
  privacy: 'privacy-score',
  states: 'state',
};

/** Keeps what does not count in the list, so that a reader sees what was withdrawn. */
function passOver(gathering: Gathering, standing: Exclude<Standing, 'current'>): void {
  const { evidence } = gathering.given;
  for (const section of evidenceSections) {
    for (const [index, entry] of evidence[section].entries()) {
      const label = entry.id ?? ('asset' in entry ? entry.asset : undefined) ?? `${kinds[section]} ${index + 1}`;
      const about = { kind: 'none', problem: why[standing] } as const;
      const described = { kind: kinds[section], path: `${section}.${index + 1}`, label, note: entry.note, about };
      addItem(gathering, described, { outcome: standing, text: why[standing], claims: [] });
    }
  }
  if (standing !== 'not-yet') return;
  const message = `The evidence is not used: ${why[standing]}.`;
  warn(gathering, 'observed', { code: 'evidence-not-yet', message, advice: 'Correct the date, or --at.' });
}

function checkKnownAs(gathering: Gathering): void {
  for (const [index, { asset }] of gathering.given.evidence['known-as'].entries()) {
    if (gathering.world.assets.has(asset)) continue;
    const message = `"known-as" speaks of "${asset}", which is not in the scenario.`;
    const advice = 'Use the id of an asset of the scenario.';
    warn(gathering, `known-as.${index + 1}`, { code: 'evidence-unmatched', message, advice });
  }
}

/** Devices and software that no scan saw: what can suffer a flaw at all. */
function unscannedIn(world: EvidenceWorld, entries: readonly EvidenceEntry[]): readonly EvidenceAsset[] {
  const seen = new Set(
    entries.flatMap(({ item }) => (item.kind === 'scan' || item.id.includes('#scans.') ? item.assets : [])),
  );
  const flawed = world.tables.knowledge.indicators.filter(
    ({ kind, at }) => kind === 'flaw' && !at.some((type) => world.isKind(type, 'data-flow')),
  );
  return [...world.assets.values()]
    .filter(({ class: type }) => flawed.some(({ at }) => at.some((kind) => world.isKind(type, kind))))
    .filter(({ id, host }) => !seen.has(id) && !(host !== undefined && seen.has(host)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
