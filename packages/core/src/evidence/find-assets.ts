import type { AboutAsset, AssetSelector, ScanEntry, ScannedService } from './evidence-file.ts';
import { type EvidenceAsset, type EvidenceWorld, plainName } from './evidence-world.ts';

/** The assets that evidence is about, and by what they were recognised; without assets, why none was. */
export type FoundAssets =
  | { readonly kind: 'found'; readonly ids: readonly string[]; readonly by: string }
  | { readonly kind: 'none'; readonly problem: string };

/**
 * The asset that a text names: by id, else by a name, address or number that is known of it, else by its label, else by
 * its class if it is the only one. What fits several assets fits none.
 */
export function findAssets(world: EvidenceWorld, { asset, where }: AboutAsset): FoundAssets {
  if (where !== undefined) return selected(world, where);
  const wanted = asset ?? '';
  if (world.assets.has(wanted)) return { kind: 'found', ids: [wanted], by: 'id' };
  const name = plainName(wanted);
  return (
    single(world, `"${wanted}"`, [
      ['known name', ({ names }) => names.has(name)],
      ['label', ({ label }) => plainName(label) === name],
      ['class', ({ class: type }) => world.isKind(type, wanted)],
    ]) ?? { kind: 'none', problem: `no asset has the id, known name, label or class "${wanted}"` }
  );
}

function selected(world: EvidenceWorld, { id, label, type, properties = {} }: AssetSelector): FoundAssets {
  const fits = (asset: EvidenceAsset): boolean =>
    (id === undefined || asset.id === id) &&
    (label === undefined || plainName(asset.label) === plainName(label)) &&
    (type === undefined || world.isKind(asset.class, type)) &&
    Object.entries(properties).every(([key, value]) => plainName(asset.properties.get(key) ?? '') === plainName(value));
  const ids = [...world.assets.values()].filter(fits).map((asset) => asset.id);
  if (ids.length === 0) return { kind: 'none', problem: 'no asset fits what "where" asks for' };
  return { kind: 'found', ids, by: 'selector' };
}

/** The device that a scan saw: by what is known of it, else by host name, else by class if it is the only one. */
export function findScanned(world: EvidenceWorld, scan: ScanEntry): FoundAssets {
  const names = [scan.mac, scan.ip, scan.hostname].flatMap((name) => (name === undefined ? [] : [plainName(name)]));
  for (const name of names) {
    const ids = [...world.assets.values()].filter((asset) => asset.names.has(name)).map(({ id }) => id);
    // several may share an address: a device and what runs on it
    if (ids.length > 0) return { kind: 'found', ids, by: `known name ${name}` };
  }
  const host = scan.hostname === undefined ? undefined : plainName(scan.hostname);
  return (
    single(world, scan.ip, [
      ['host name', ({ id, label }) => host === plainName(id) || host === plainName(label)],
      ['class', ({ class: type }) => scan.type !== undefined && world.isKind(type, scan.type)],
    ]) ?? {
      kind: 'none',
      problem: `no asset is known under ${[...new Set(names)].join(', ')}; name it under "known-as"`,
    }
  );
}

/** Of scanned assets and what runs on them, those that a service belongs to; the devices where none is named like it. */
export function assetsOfService(
  world: EvidenceWorld,
  devices: readonly string[],
  service: ScannedService,
): readonly string[] {
  const names = [service.name, service.product].flatMap((name) => (name === undefined ? [] : [plainName(name)]));
  const there = [...world.assets.values()].filter(
    ({ id, host }) => devices.includes(id) || (host !== undefined && devices.includes(host)),
  );
  const meant = there.filter(({ id, label, services }) =>
    names.some((name) => services.has(name) || plainName(id) === name || plainName(label) === name),
  );
  return meant.length > 0 ? meant.map(({ id }) => id) : machines(world, devices);
}

/** Scanned assets without what only runs on others of them. */
export function machines(world: EvidenceWorld, devices: readonly string[]): readonly string[] {
  const hosts = devices.filter((id) => !devices.includes(world.assets.get(id)?.host ?? ''));
  return hosts.length > 0 ? hosts : devices;
}

type Way = readonly [by: string, fits: (asset: EvidenceAsset) => boolean];

/** The only asset that fits the first of some ways that any asset fits. */
function single({ assets }: EvidenceWorld, wanted: string, ways: readonly Way[]): FoundAssets | undefined {
  for (const [by, fits] of ways) {
    const ids = [...assets.values()].filter(fits).map(({ id }) => id);
    if (ids.length === 1) return { kind: 'found', ids, by };
    if (ids.length > 1) {
      return { kind: 'none', problem: `${wanted} could be ${ids.slice(0, 5).join(', ')} (by ${by}): name its id` };
    }
  }
  return undefined;
}
