import type { Claim } from './claim.ts';
import type { Dismissal } from './dismissals.ts';
import { addEntry, addItem, type Described, type Gathering, warn } from './evidence-entry.ts';
import type { ScanEntry, VulnerabilityEntry } from './evidence-file.ts';
import { assetsOfService, type FoundAssets, findAssets, findScanned, machines } from './find-assets.ts';
import { flawsOfVulnerability, flawsOfWeakness, type ReadFlaws } from './flaws-of-vulnerability.ts';
import { flawClaims } from './indicator-claims.ts';

/** What is known of flaws by their number, from all files that count, and what VEX statements dismiss. */
export type FlawKnowledge = {
  readonly described: ReadonlyMap<string, VulnerabilityEntry>;
  readonly dismissal: Dismissal;
  /** Numbers that scans name. */
  readonly scanned: ReadonlySet<string>;
};

/** Vulnerabilities that name an asset; those that only describe what scans name are taken up with the scan. */
export function gatherVulnerabilities(gathering: Gathering, known: FlawKnowledge): void {
  for (const [index, entry] of gathering.given.evidence.vulnerabilities.entries()) {
    const path = `vulnerabilities.${index + 1}`;
    const common = { kind: 'vulnerability', path, label: entry.id, note: entry.note } as const;
    if (entry.asset !== undefined || entry.where !== undefined) {
      addFlaw(gathering, { ...common, about: findAssets(gathering.world, entry) }, { entry, known });
    } else if (!known.scanned.has(entry.id)) {
      const problem = 'it names no asset, and no scan names it';
      addEntry(gathering, { ...common, about: { kind: 'none', problem } }, { claims: [], text: '' });
    }
  }
}

/** Weaknesses, in the manner of the indicators of CORAS. */
export function gatherWeaknesses(gathering: Gathering): void {
  for (const [index, entry] of gathering.given.evidence.weaknesses.entries()) {
    const about = findAssets(gathering.world, entry);
    const label = entry.id ?? entry.cwe;
    const described: Described = { kind: 'weakness', path: `weaknesses.${index + 1}`, label, note: entry.note, about };
    addEntry(gathering, described, claimsOf(gathering, about, flawsOfWeakness(entry)));
  }
}

/** What a scan saw: the device, and each flaw that it names at the device or the service it was found in. */
export function gatherScans(gathering: Gathering, known: FlawKnowledge): void {
  const { world, given } = gathering;
  for (const [index, scan] of given.evidence.scans.entries()) {
    const path = `scans.${index + 1}`;
    const about = findScanned(world, scan);
    const label = scan.id ?? scan.hostname ?? scan.ip;
    const whole: Described = { kind: 'scan', path, label, note: scan.note, about };
    if (about.kind === 'none') {
      addEntry(gathering, whole, { claims: [], text: '' });
      continue;
    }
    addItem(gathering, whole, { outcome: 'seen', text: seenText(scan, about), claims: [] });
    const found: readonly (readonly [cves: readonly string[], ids: readonly string[]])[] = [
      [scan.cves, machines(world, about.ids)],
      ...scan.services.map((service) => [service.cves, assetsOfService(world, about.ids, service)] as const),
    ];
    const placed = new Map<string, Set<string>>();
    for (const [cves, ids] of found)
      for (const cve of cves) placed.set(cve, new Set([...(placed.get(cve) ?? []), ...ids]));
    for (const [cve, ids] of placed) {
      const entry = known.described.get(cve) ?? { id: cve };
      const at: FoundAssets = { kind: 'found', ids: [...ids], by: about.by };
      addFlaw(
        gathering,
        { kind: 'vulnerability', path, part: cve, label: cve, note: undefined, about: at },
        { entry, known },
      );
    }
  }
}

function seenText({ tcp, udp, services, os, vendor }: ScanEntry, about: FoundAssets): string {
  const parts = [
    vendor,
    os,
    tcp.length > 0 ? `TCP ${tcp.join(', ')}` : undefined,
    udp.length > 0 ? `UDP ${udp.join(', ')}` : undefined,
    services.length > 0 ? `services ${services.map(({ name }) => name).join(', ')}` : undefined,
  ].filter((part) => part !== undefined);
  return `seen${parts.length > 0 ? `: ${parts.join('; ')}` : ''}; recognised by ${about.kind === 'found' ? about.by : ''}`;
}

type Named = { readonly entry: VulnerabilityEntry; readonly known: FlawKnowledge };

/** A flaw without the assets where a statement dismisses it. */
function addFlaw(gathering: Gathering, described: Described, { entry, known }: Named): void {
  const { about, path, label } = described;
  if (about.kind === 'none') {
    addEntry(gathering, described, { claims: [], text: '' });
    return;
  }
  const { observed } = gathering.given.evidence;
  const reasons = about.ids.map((id) => ({ id, why: known.dismissal(entry.id, id, observed) }));
  const left = reasons.filter(({ why }) => why === undefined).map(({ id }) => id);
  const dismissed = reasons.flatMap(({ id, why }) => (why === undefined ? [] : [{ id, why }]));
  if (dismissed.length > 0) {
    const ids = dismissed.map(({ id }) => id);
    const part = left.length > 0 ? `${described.part ?? ''}dismissed` : described.part;
    addItem(
      gathering,
      { ...described, ...(part === undefined ? {} : { part }), about: { ...about, ids } },
      { outcome: 'dismissed', text: [...new Set(dismissed.map(({ why }) => why))].join('; '), claims: [] },
    );
  }
  if (left.length === 0) return;
  const read = flawsOfVulnerability(entry);
  if (read.flaws.length === 0) {
    const text = 'neither a CVSS vector nor a kind of weakness with a clear effect is known of it';
    addItem(
      gathering,
      { ...described, about: { ...about, ids: left } },
      { outcome: 'without-effect', text, claims: [] },
    );
    const advice = `Describe it under "vulnerabilities": { id: ${label}, cvss: … }.`;
    warn(gathering, path, { code: 'evidence-without-effect', message: `"${label}" changes nothing: ${text}.`, advice });
    return;
  }
  const narrowed: FoundAssets = { ...about, ids: left };
  addEntry(gathering, { ...described, about: narrowed }, claimsOf(gathering, narrowed, read));
}

function claimsOf(gathering: Gathering, about: FoundAssets, { flaws, because }: ReadFlaws) {
  const text = because.length > 0 ? because.join('; ') : 'this kind of weakness has no clear effect by itself';
  const ids = about.kind === 'found' ? about.ids : [];
  const claims: Claim[] = ids.flatMap((id) => flaws.flatMap((flaw) => flawClaims(gathering.world, id, { flaw, text })));
  const told = claims.length > 0 || flaws.length === 0 ? text : `${text}; the knowledge has no word for that there`;
  return { claims, text: told };
}
