import type { Finding } from '../../finding.ts';
import type { Asset } from '../../scenario/asset.ts';
import { populationOf } from '../../scenario/compile/levels.ts';
import { isOneOf, type Terms } from '../../scenario/compile/terms.ts';
import { remarksOf } from '../../scenario/edit/change-text.ts';
import { freeId, idOf } from '../../scenario/id-of.ts';
import { itemSections, type Scenario } from '../../scenario/scenario.ts';
import { leftOut } from '../left-out.ts';
import { plainWords } from '../table/cell-text.ts';
import { linesInWords, type MappedRow } from '../table/mapped-rows.ts';
import { classDecider, type Decider } from './decide-classes.ts';
import type { ClassGuesser, NamedThing } from './guess-class.ts';
import type { InventoryField } from './inventory-fields.ts';
import type {
  AssetFields,
  ChangedAsset,
  ClassChoices,
  InventoryProposal,
  ProposedAsset,
  ProposedPlace,
} from './inventory-proposal.ts';
import { knownAssets, nameOf, usersOf } from './known-assets.ts';
import { groupUnits, readUnits, type UnitGroup } from './read-units.ts';

/** An inventory and the scenario it goes into. */
export type InventoryInput = {
  readonly rows: readonly MappedRow<InventoryField>[];
  readonly file: string;
  /** What the inventory is called from one time to the next: its newer files tell what is gone. */
  readonly source: string;
  readonly scenario: Scenario;
  /** The text that changes are made in; what stands in other files of the scenario is not changed. */
  readonly text: string;
  readonly guesser: ClassGuesser;
  readonly choices: ClassChoices;
};

/** The beginning of the remark behind assets of an inventory. */
function remarkOf(source: string): string {
  return `inventory ${source}:`;
}

/** The whole remark: where an asset comes from. */
export function originRemark(source: string, { lines, count }: Pick<ProposedAsset, 'lines' | 'count'>): string {
  const rows = `${lines.length === 1 ? 'row' : 'rows'} ${linesInWords(lines)}`;
  return `${remarkOf(source)} ${rows}; ${count} ${count === 1 ? 'unit' : 'units'}`;
}

/** The name of an inventory from that of its file: without folder, ending, dates and numbers of versions. */
export function sourceOf(file: string): string {
  const name = file.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  return idOf(name.replaceAll(/\d{2,}/gu, ' ').replaceAll(/\bv?\d\b/gu, ' '), 'inventory');
}

/** What the inventory adds to the scenario and changes in it, what of it is gone, and what has to be chosen first. */
export function proposeInventory(input: InventoryInput): InventoryProposal {
  const { rows, file, source, scenario, text, guesser, choices } = input;
  const { units, findings } = readUnits(rows, file);
  const groups = groupUnits(units);
  const decider = classDecider(guesser, choices, file);
  const known = knownAssets(groups, scenario);
  const places = placeFinder({ scenario, decider, guesser });
  const own = new Map(remarksOf(text, 'assets').map(({ item, remark }) => [String(item.id), remark]));
  const found: Finding[] = [];
  const [added, changed, same]: [ProposedAsset[], ChangedAsset[], string[]] = [[], [], []];
  let left = 0;
  const taken = places.taken;
  for (const group of groups) {
    const asset = known.get(group);
    const type = asset?.type ?? decider.decide('thing', namedThing(group), group.lines);
    if (type === leftOut) left += group.lines.length;
    if (type === undefined) {
      // What is asked about them is asked in the same round.
      places.zone(group.location, group.lines);
      for (const name of group.networks) places.network(name, group.lines);
    }
    if (type === undefined || type === leftOut) continue;
    const links = linksOf(group, type, { places, terms: guesser.terms, file, found });
    if (asset === undefined) {
      const label = nameOf(group);
      const id = freeId(idOf(label, 'device'), taken);
      taken.add(id);
      const guess = guesser.guess('thing', namedThing(group));
      const because =
        guess.kind === 'told' && guess.class === type ? `${guess.because} (${guess.confidence})` : 'chosen';
      const { lines, count } = group;
      added.push({ ...{ id, label, type, because, lines, count }, fields: links.fields, networks: links.networks });
    } else {
      const change = changeOf(asset, { group, ...links, scenario });
      if (change === undefined) same.push(asset.id);
      else if (own.has(asset.id)) changed.push(change);
      else found.push(elsewhere(asset.id, group.lines[0], file));
    }
  }
  const kept = new Set([...known.values()].map(({ id }) => id));
  const gone = scenario.assets
    .filter(({ id }) => own.get(id)?.startsWith(remarkOf(source)) === true && !kept.has(id))
    .map(({ id, label }) => ({ id, label: label ?? id, usedBy: usersOf(id, scenario) }));
  return {
    ...{ source, rows: rows.length, units: units.reduce((sum, { count }) => sum + count, 0), left },
    ...{ classes: decider.decisions(), zones: places.zones, networks: places.networks, added, changed, gone, same },
    findings: [...findings, ...decider.findings, ...found],
  };
}

/** What tells a kind: what a device is called and its model. */
function namedThing({ kind, name, maker, model }: UnitGroup): NamedThing {
  return { kind, name: [name, model].filter((word) => word !== '').join(' '), product: `${maker} ${model}` };
}

type PlaceFinder = {
  readonly zone: (name: string, lines: readonly number[]) => string | undefined;
  readonly network: (name: string, lines: readonly number[]) => string | undefined;
  readonly zones: ProposedPlace[];
  readonly networks: ProposedPlace[];
  readonly taken: Set<string>;
};

/** Finds places and networks of the scenario by id and name, and proposes those that it does not have. */
function placeFinder({
  scenario,
  decider,
  guesser,
}: {
  readonly scenario: Scenario;
  readonly decider: Decider;
  readonly guesser: ClassGuesser;
}): PlaceFinder {
  const taken = new Set(itemSections.flatMap((section) => scenario[section].map(({ id }) => id)));
  for (const { id } of scenario.context.patients) taken.add(id);
  const byName = (things: readonly { readonly id: string; readonly label?: string | undefined }[]) =>
    new Map(things.flatMap(({ id, label }) => [id, label ?? id].map((name) => [plainWords(name), id] as const)));
  const networkAssets = scenario.assets.filter(({ type }) => isOneOf(guesser.terms, type, ['network']));
  const known = { place: byName(scenario.zones), network: byName(networkAssets) };
  const proposed = { place: [] as ProposedPlace[], network: [] as ProposedPlace[] };
  const find = (what: 'place' | 'network', name: string, lines: readonly number[]): string | undefined => {
    const words = plainWords(name);
    if (words === '') return undefined;
    const there = known[what].get(words);
    if (there !== undefined) return there;
    const type = decider.decide(what, { kind: '', name }, lines);
    if (type === undefined || type === leftOut) return undefined;
    const id = freeId(idOf(name, what), taken);
    taken.add(id);
    known[what].set(words, id);
    proposed[what].push({ id, label: name, type });
    return id;
  };
  return {
    zone: (name, lines) => find('place', name, lines),
    network: (name, lines) => find('network', name, lines),
    ...{ zones: proposed.place, networks: proposed.network, taken },
  };
}

type Linking = {
  readonly places: PlaceFinder;
  readonly terms: Terms;
  readonly file: string;
  readonly found: Finding[];
};

/** What a group says in the words of the scenario; place and networks only where a thing of its class can have them. */
function linksOf(
  group: UnitGroup,
  type: string,
  { places, terms, file, found }: Linking,
): { readonly fields: AssetFields; readonly networks: readonly string[] } {
  const { lines, location, networks, owner, maker, model, version, udi, count } = group;
  const may = (relation: string) => isOneOf(terms, type, terms.relations.get(relation)?.from ?? []);
  const tell = (what: string): undefined => {
    const label = terms.classes.get(type)?.label ?? type;
    found.push({
      ...{ code: 'import-left-out', severity: 'info', where: { file, line: lines[0] ?? 1 } },
      message: `A thing of the class "${label}" has no ${what} of its own, so that is left out.`,
    });
    return undefined;
  };
  const zone = location === '' ? undefined : may('located-in') ? places.zone(location, lines) : tell('place');
  const ids = may('connects-to') ? networks.map((name) => places.network(name, lines)) : [];
  if (networks.length > 0 && !may('connects-to')) tell('connection');
  const stated = { zone, owner, maker, model, version, 'udi-di': udi, population: populationOf(count) };
  return {
    fields: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined && value !== '')),
    networks: ids.filter((id) => id !== undefined),
  };
}

type Change = {
  readonly group: UnitGroup;
  readonly fields: AssetFields;
  readonly networks: readonly string[];
  readonly scenario: Scenario;
};

/** What the inventory says otherwise; what it says nothing of stays as it is. Undefined where nothing differs. */
function changeOf(asset: Asset, { group, fields, networks, scenario }: Change): ChangedAsset | undefined {
  const connected = new Set(
    scenario.relations.filter(({ from, is }) => from === asset.id && is === 'connects-to').flatMap(({ to }) => to),
  );
  for (const { from, to, over } of scenario.flows) {
    if ([from, to].includes(asset.id) && typeof over === 'object') for (const network of over) connected.add(network);
  }
  const different = (Object.keys(fields) as (keyof AssetFields)[]).flatMap((field) => {
    const [before, after] = [asset[field], fields[field] ?? ''];
    return before !== undefined && plainText(before) === plainText(after) ? [] : [{ field, before, after }];
  });
  const more = networks.filter((id) => !connected.has(id));
  if (different.length === 0 && more.length === 0) return undefined;
  const { lines, count } = group;
  return { ...{ id: asset.id, label: asset.label ?? asset.id, lines, count }, fields: different, networks: more };
}

const plainText = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');

function elsewhere(id: string, line: number | undefined, file: string): Finding {
  return {
    ...{ code: 'import-elsewhere', severity: 'warning', where: { file, line: line ?? 1 } },
    message: `"${id}" stands in another file of the scenario and is not changed.`,
    advice: 'Import into that file, or change it by hand.',
  };
}
