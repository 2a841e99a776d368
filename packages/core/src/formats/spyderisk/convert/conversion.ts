import type { SystemLink } from '../../../engine/system.ts';
import { classHomes } from '../../../scenario/compile/asset-rules.ts';
import { isKind, isOneOf, type Terms } from '../../../scenario/compile/terms.ts';
import type { DataUse } from '../../../scenario/data-item.ts';
import { readClasses } from './class-of-asset.ts';
import { by, type ModelView } from './model-view.ts';
import type { AssumedThing, KeptThing, LeftThing, ModelThing } from './outcome.ts';
import { type IdMaker, makeIds } from './readable-ids.ts';
import { populationWords } from './scale-words.ts';

/** An entry of the scenario while it is made; which fields it may have depends on its section. */
export type Entry = {
  readonly id: string;
  readonly section: 'zones' | 'people' | 'assets' | 'data';
  readonly type: string;
  readonly label: string | undefined;
  readonly population: string | undefined;
  readonly owners: Set<string>;
  zone?: string;
  on?: string;
  about?: string;
  readonly uses: Set<DataUse>;
  readonly trust: Map<string, { readonly level: string; readonly because: string }>;
  readonly controls: Map<string, string | undefined>;
};

/** A conversion under way. Only the steps of this folder write to it. */
export type Conversion = {
  readonly view: ModelView;
  readonly to: Terms;
  readonly newId: IdMaker;
  readonly entries: Map<string, Entry>;
  /** The entries that an asset of the model became, or became part of. */
  readonly homes: Map<string, readonly string[]>;
  /** Assets that are part of their device here. */
  readonly parts: Set<string>;
  readonly jurisdictions: string[];
  /** Sentences of the section `relations`. */
  readonly relations: Set<string>;
  readonly kept: KeptThing[];
  readonly assumed: AssumedThing[];
  readonly left: LeftThing[];
};

/** Starts a conversion: makes an entry of every asset that has a counterpart. */
export function startConversion(view: ModelView, to: Terms): Conversion {
  const conversion: Conversion = {
    ...{ view, to, newId: makeIds() },
    ...{ entries: new Map(), homes: new Map(), parts: new Set(), jurisdictions: [], relations: new Set() },
    ...{ kept: [], assumed: [], left: [] },
  };
  const classes = readClasses(view, to);
  const populations = populationWords(view);
  for (const asset of view.assets) {
    const reading = classes.get(asset.id);
    const thing = view.assetThing(asset);
    if (reading === undefined) continue;
    const { becomes, assumed } = reading;
    switch (becomes.kind) {
      case 'class': {
        const section = sectionOf(to, becomes.class);
        const id = conversion.newId(asset.label, becomes.class);
        const population = populations(asset.population);
        const fields = { id, section, type: becomes.class, label: text(asset.label), population };
        addEntry(conversion, fields);
        conversion.homes.set(asset.id, [id]);
        keep(conversion, thing, { into: `${section}.${id}`, because: assumed });
        break;
      }
      case 'jurisdiction':
        conversion.jurisdictions.push(text(asset.label) ?? asset.id);
        keep(conversion, thing, { into: 'context.jurisdictions', because: 'it is kept as words for readers' });
        break;
      case 'left':
        conversion.left.push({ ...thing, because: becomes.because });
        break;
      case 'part-of-host':
      case 'owner': // where these go is known once there are entries
    }
  }
  for (const asset of view.assets) {
    const kind = classes.get(asset.id)?.becomes.kind;
    if (kind === 'part-of-host') joinHosts(conversion, asset.id);
    if (kind === 'owner') findOwned(conversion, asset.id);
  }
  return conversion;
}

type EntryFields = Pick<Entry, 'id' | 'section' | 'type' | 'label' | 'population'>;

/** Adds an entry that says no more than what it is. */
export function addEntry({ entries }: Conversion, fields: EntryFields): void {
  const empty = { owners: new Set<string>(), uses: new Set<DataUse>(), trust: new Map(), controls: new Map() };
  entries.set(fields.id, { ...fields, ...empty });
}

/** Notes where a thing went, as an assumption where there is one to confirm. */
export function keep(
  conversion: Conversion,
  thing: ModelThing,
  { into, because }: { readonly into: string; readonly because: string | undefined },
): void {
  if (because === undefined) conversion.kept.push({ ...thing, into });
  else conversion.assumed.push({ ...thing, into, because });
}

/** The entries of both ends of a link, paired; none where an end has no entry. */
export function endsOf({ homes }: Conversion, { from, to }: SystemLink): readonly (readonly [string, string])[] {
  return (homes.get(from) ?? []).flatMap((one) => (homes.get(to) ?? []).map((other) => [one, other] as const));
}

/** Is an entry of one of these classes of ours? */
export function isEntry({ entries, to }: Conversion, id: string, classes: readonly string[]): boolean {
  const entry = entries.get(id);
  return entry !== undefined && isOneOf(to, entry.type, classes);
}

/** May a relation of our knowledge be stated between two entries? */
export function fits(conversion: Conversion, is: string, [from, to]: readonly [string, string]): boolean {
  const relation = conversion.to.relations.get(is);
  if (relation === undefined || !relation.assertable || from === to) return false;
  return isEntry(conversion, from, relation.from) && isEntry(conversion, to, relation.to);
}

/** Adds a sentence to the relations; gives its path. */
export function relate(conversion: Conversion, is: string, [from, to]: readonly [string, string]): string {
  const sentence = `${from} ${is} ${to}`;
  conversion.relations.add(sentence);
  return `relations.${sentence}`;
}

/** A label as a scenario can hold it: without control characters, not empty, not too long. */
export function text(label: string): string | undefined {
  const clean = label.replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]+/gu, ' ').trim();
  return clean === '' ? undefined : Array.from(clean).slice(0, 2000).join('');
}

function sectionOf(to: Terms, type: string): Entry['section'] {
  const home = classHomes.find(({ kind }) => isKind(to, type, kind))?.section;
  return home === 'zones' || home === 'people' || home === 'data' ? home : 'assets';
}

function joinHosts(conversion: Conversion, id: string): void {
  const { view, homes, parts, left, entries } = conversion;
  const asset = view.asset(id);
  if (asset === undefined) return;
  const hosts = view
    .linksTo(id)
    .filter((link) => view.says(link, ['hosts', 'contains']))
    .flatMap((link) => homes.get(link.from) ?? [])
    .filter((host) => isEntry(conversion, host, ['device']));
  const [first] = hosts.sort(by((host) => host));
  const thing = view.assetThing(asset);
  if (first === undefined || entries.get(first) === undefined) {
    left.push({ ...thing, because: 'the machine it runs on has no counterpart' });
    return;
  }
  homes.set(id, [...new Set(hosts)]);
  parts.add(id);
  keep(conversion, thing, { into: `assets.${first}`, because: 'a program of this kind is part of its device here' });
}

/** An organisation is kept as the owner of what it is responsible for. */
function findOwned(conversion: Conversion, id: string): void {
  const { view, left } = conversion;
  const asset = view.asset(id);
  if (asset === undefined) return;
  const thing = view.assetThing(asset);
  const owned = [
    ...view.linksFrom(id).filter((link) => view.says(link, ['operates', 'manages'])),
    ...view.linksTo(id).filter((link) => view.says(link, ['controlledBy', 'hasController'])),
  ].flatMap(({ from, to }) => conversion.homes.get(from === id ? to : from) ?? []);
  const [first] = owned.sort(by((one) => one)).flatMap((one) => conversion.entries.get(one) ?? []);
  if (first === undefined) left.push({ ...thing, because: 'it is responsible for nothing that has a counterpart' });
  else
    keep(conversion, thing, { into: `${first.section}.${first.id}.owner`, because: 'it is kept as words for readers' });
}
