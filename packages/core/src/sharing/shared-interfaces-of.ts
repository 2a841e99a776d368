import { kindTest } from '../assurance/kind-test.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { askedControls } from './asked-controls.ts';
import { borderFlows } from './border-flows.ts';
import { actorOf, type KnownThing, knownThings, ownerTest } from './known-things.ts';
import type { OrganisationKind } from './organisation.ts';
import type { SharedInterfaces, SharedLink, SharedThing, SharedTransfer } from './shared-interfaces.ts';
import type { SharedSource } from './shared-source.ts';

/** Relations that both sides of a border live with; how things work inside is not among them. */
const borderRelations = ['connects-to', 'runs-on', 'located-in', 'depends-on', 'uses', 'administers', 'interacts-with'];

/** What an organisation owns in a scenario, what is around it and what is asked of it: the least that is shared. */
export function sharedInterfaces(source: SharedSource, owner: OrganisationKind): SharedInterfaces {
  const { scenario, register } = source;
  const things = knownThings(source);
  const isOwner = ownerTest(register, owner);
  const isOwned = (id: string) => isOwner(things.get(id)?.owner);
  const flows = borderFlows(scenario.flows, { isOwned, labelOf: (id) => things.get(id)?.label });
  const links = borderLinks(scenario, { things, isOwned });
  const transfers = transfersTo(source, owner);
  const controls = askedControls(source, { things, isOwner, transfers });
  const asked = controls.map(({ at }) => at).filter((id) => !isOwned(id));
  const met = [...flows.flatMap(({ meets }) => meets), ...links.flatMap(({ from, to }) => [from, to])];
  const named = (ids: Iterable<string>) => sharedThings({ things, isOwned, owner }, ids);
  return {
    owned: named([...things.keys()].filter(isOwned)),
    handedOver: named(asked),
    neighbours: named(met.filter((id) => !isOwned(id) && !asked.includes(id))),
    flows: inOrder(flows.map(({ flow }) => flow)),
    links,
    transfers,
    assumptions: inOrder(
      scenario.assumptions.filter((one) => isOwner(one.owner)).map(({ id, text }) => ({ id, text })),
    ),
    conditions: conditionsOn(source, { things, isOwned, isOwner }),
    controls,
  };
}

type Bordering = { readonly things: ReadonlyMap<string, KnownThing>; readonly isOwned: (id: string) => boolean };

/** Things as an organisation of that kind may know them: what their owner is, never its name, which may be one's before. */
function sharedThings(
  { things, isOwned, owner: kind }: Bordering & { readonly owner: OrganisationKind },
  ids: Iterable<string>,
): readonly SharedThing[] {
  const found = [...new Set(ids)].flatMap((id) => things.get(id) ?? []);
  return inOrder(
    found.map(({ id, label, type, owner }) => ({ id, label, type, owner: isOwned(id) ? kind : actorOf(owner) })),
  );
}

/** The links with one end that is owned and one that is not. */
function borderLinks(scenario: Scenario, { things, isOwned }: Bordering): readonly SharedLink[] {
  const { people, assets, relations } = scenario;
  const links = [
    ...[...people, ...assets].map(({ id, zone }) => ({ from: id, is: 'located-in', to: [zone] })),
    ...assets.map(({ id, on }) => ({ from: id, is: 'runs-on', to: [on] })),
    ...relations.filter(({ is }) => borderRelations.includes(is)),
  ].flatMap(({ from, is, to }) => to.map((end) => ({ from, is, to: end ?? '' })));
  const across = links.filter(({ from, to }) => things.has(from) && things.has(to) && isOwned(from) !== isOwned(to));
  const keys = new Map(across.map((link) => [`${link.from} ${link.is} ${link.to}`, link]));
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}

/** What was offered to the organisation, without the threats that it is for. */
function transfersTo({ register }: SharedSource, owner: OrganisationKind): readonly SharedTransfer[] {
  return inOrder(
    register.transfers.flatMap(({ id, what, from, to, offered, controls }) =>
      to !== owner || offered === undefined ? [] : [{ id, what, from, offered, controls }],
    ),
  );
}

type Standing = Bordering & { readonly isOwner: (named: string | undefined) => boolean };

/** The conditions that speak of something owned, or of an assumption that the organisation has to see to. */
function conditionsOn(
  { scenario, register, knowledge }: SharedSource,
  { things, isOwned, isOwner }: Standing,
): SharedInterfaces['conditions'] {
  const isA = kindTest(knowledge);
  const theirs = new Set(scenario.assumptions.filter(({ owner }) => isOwner(owner)).map(({ id }) => id));
  return inOrder(
    register.conditions.flatMap(({ id, text, assumption, at }) => {
      const places = [...things.values()].filter((thing) =>
        'id' in at ? thing.id === at.id : isA(thing.class, at.class),
      );
      const owned = places.map((thing) => thing.id).filter(isOwned);
      return owned.length === 0 && !theirs.has(assumption) ? [] : [{ id, text, at: owned.sort() }];
    }),
  );
}

function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
