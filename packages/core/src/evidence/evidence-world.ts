import type { KnowledgeTables } from '../engine/knowledge-tables.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type KnownAs, listOf } from './evidence-file.ts';

/** An asset as evidence may speak of it. */
export type EvidenceAsset = {
  readonly id: string;
  readonly label: string;
  readonly class: string;
  /** The device it runs on. */
  readonly host: string | undefined;
  /** Maker, model, version and the like, as the scenario states them. */
  readonly properties: ReadonlyMap<string, string>;
  /** Addresses, names and numbers under which others know it, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Names of its network services, in lower case. */
  readonly services: ReadonlySet<string>;
};

/** The assets that an author stated, and what is asked about them when evidence is matched. */
export type EvidenceWorld = {
  readonly assets: ReadonlyMap<string, EvidenceAsset>;
  readonly tables: KnowledgeTables;
  /** Is a class another one or below it? */
  readonly isKind: (id: string, kind: string) => boolean;
  /** Assets that something is linked to, directly or by a flow between them. */
  readonly connected: (id: string) => readonly string[];
};

/** Looks up what evidence can be matched with. */
export function evidenceWorld({ scenario, compiled, tables }: WorldInput, knownAs: readonly KnownAs[]): EvidenceWorld {
  const properties = propertiesOf(scenario);
  const isKind = (id: string, kind: string): boolean => {
    const [a, b] = [tables.classes.index.get(id), tables.classes.index.get(kind)];
    return a !== undefined && b !== undefined && tables.classes.isA[a * tables.classes.count + b] === 1;
  };
  const assets = new Map(
    compiled.system.assets.map(({ id, label, class: type }): [string, EvidenceAsset] => {
      const known = knownAs.filter(({ asset }) => asset === id);
      const names = known.flatMap(({ ip, mac, hostname, inventory }) =>
        [ip, mac, hostname, inventory].flatMap((field) => listOf(field)),
      );
      const udi = properties.get(id)?.get('udi-di');
      return [
        id,
        {
          id,
          label,
          class: type,
          host: compiled.hosts.get(id),
          properties: properties.get(id) ?? new Map(),
          names: new Set([...names, ...(udi === undefined ? [] : [udi])].map(plainName)),
          services: new Set(known.flatMap(({ services }) => services).map(plainName)),
        },
      ];
    }),
  );
  return { assets, tables, isKind, connected: connections(compiled, assets, isKind) };
}

/** What a world is made of. */
export type WorldInput = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly tables: KnowledgeTables;
};

/** A name, address or number in the form in which two are compared. */
export function plainName(name: string): string {
  const plain = name.trim().toLowerCase();
  return /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/u.test(plain) ? plain.replaceAll('-', ':') : plain;
}

function propertiesOf(scenario: Scenario): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fields = ['maker', 'model', 'version', 'udi-di', 'owner', 'purpose', 'zone', 'on', 'population'] as const;
  return new Map(
    scenario.assets.map((asset) => [
      asset.id,
      new Map(fields.flatMap((field) => (asset[field] === undefined ? [] : [[field, asset[field]] as const]))),
    ]),
  );
}

function connections(
  { system }: CompiledScenario,
  assets: ReadonlyMap<string, EvidenceAsset>,
  isKind: EvidenceWorld['isKind'],
): EvidenceWorld['connected'] {
  const next = new Map<string, Set<string>>();
  const join = (from: string, to: string): void => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const { from, to } of system.links) {
    join(from, to);
    join(to, from);
  }
  return (id) => {
    const found = new Set<string>();
    for (const near of next.get(id) ?? []) {
      if (!isKind(assets.get(near)?.class ?? '', 'data-flow')) found.add(near);
      else for (const far of next.get(near) ?? []) found.add(far);
    }
    found.delete(id);
    return [...found].filter((other) => assets.has(other)).sort();
  };
}
