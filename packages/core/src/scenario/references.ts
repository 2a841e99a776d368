import type { DecisionWishes } from './decision-wishes.ts';
import type { StatedQuantities } from './quantities.ts';
import type { ItemSection, Scenario } from './scenario.ts';

/** Where an id of a scenario can be listed. */
export type Home = ItemSection | 'patients';

/** A place in a scenario that names something else in it: its path, and the sections the name may come from. */
export type ReferenceSite = { readonly path: readonly PropertyKey[]; readonly homes: readonly Home[] };

type Visit = (id: string, site: ReferenceSite) => string;

const anything: readonly Home[] = ['zones', 'people', 'patients', 'assets', 'data', 'flows', 'functions'];
const people: readonly Home[] = ['people', 'patients'];

/** A copy of the scenario in which each name of something else was replaced by what `visit` gives for it. */
export function mapReferences(scenario: Scenario, visit: Visit): Scenario {
  const one = (id: string | undefined, site: ReferenceSite): string | undefined =>
    id === undefined || id === 'unknown' ? id : visit(id, site);
  const list = (ids: readonly string[], { path, homes }: ReferenceSite): string[] =>
    ids.map((id, index) => one(id, { path: [...path, index], homes }) ?? id);
  const many = (ids: readonly string[] | 'unknown' | undefined, site: ReferenceSite) =>
    typeof ids === 'object' ? list(ids, site) : ids;

  return {
    ...scenario,
    people: scenario.people.map((person, index) => ({
      ...person,
      ...defined({ zone: one(person.zone, { path: ['people', index, 'zone'], homes: ['zones'] }) }),
    })),
    assets: scenario.assets.map((asset, index) => ({
      ...asset,
      ...defined({
        zone: one(asset.zone, { path: ['assets', index, 'zone'], homes: ['zones'] }),
        on: one(asset.on, { path: ['assets', index, 'on'], homes: ['assets'] }),
      }),
    })),
    data: scenario.data.map((item, index) => ({
      ...item,
      ...defined({ about: one(item.about, { path: ['data', index, 'about'], homes: people }) }),
    })),
    flows: scenario.flows.map((flow, index) => ({
      ...flow,
      ...defined({
        from: one(flow.from, { path: ['flows', index, 'from'], homes: ['assets'] }),
        to: one(flow.to, { path: ['flows', index, 'to'], homes: ['assets'] }),
        initiator: one(flow.initiator, { path: ['flows', index, 'initiator'], homes: ['assets', ...people] }),
        over: many(flow.over, { path: ['flows', index, 'over'], homes: ['assets'] }),
        data: many(flow.data, { path: ['flows', index, 'data'], homes: ['data'] }),
      }),
    })),
    relations: scenario.relations.map((relation, index) => ({
      ...relation,
      from: visit(relation.from, { path: ['relations', index, 'from'], homes: anything }),
      to: relation.to.map((id) => visit(id, { path: ['relations', index, 'to'], homes: anything })),
    })),
    functions: scenario.functions.map((item, index) => ({
      ...item,
      by: list(item.by, { path: ['functions', index, 'by'], homes: ['assets', ...people] }),
      uses: list(item.uses, { path: ['functions', index, 'uses'], homes: ['data'] }),
      at: list(item.at, { path: ['functions', index, 'at'], homes: ['assets'] }),
      ...defined({
        for: one(item.for, { path: ['functions', index, 'for'], homes: people }),
        notice:
          typeof item.notice === 'object'
            ? {
                ...item.notice,
                ...defined({
                  who: one(item.notice.who, {
                    path: ['functions', index, 'notice', 'who'],
                    homes: ['assets', ...people],
                  }),
                }),
              }
            : item.notice,
      }),
    })),
    benefits: scenario.benefits.map((benefit, index) => ({
      ...benefit,
      needs: list(benefit.needs, { path: ['benefits', index, 'needs'], homes: ['functions'] }),
    })),
    impacts: scenario.impacts.map((impact, index) => ({
      ...impact,
      of: visit(impact.of, { path: ['impacts', index, 'of'], homes: anything }),
    })),
    ...(scenario.quantities === undefined ? {} : { quantities: mapQuantities(scenario.quantities, visit) }),
    ...(scenario.decision === undefined ? {} : { decision: mapDecision(scenario.decision, visit) }),
  };
}

function mapDecision(decision: DecisionWishes, visit: Visit): DecisionWishes {
  const named = (name: string, ...path: readonly PropertyKey[]): string => {
    const [control = '', thing = ''] = name.split('@', 2);
    return `${control}@${visit(thing, { path: ['decision', ...path], homes: anything })}`;
  };
  return {
    ...decision,
    mandatory: decision.mandatory.map((name, index) => named(name, 'mandatory', index)),
    requires: decision.requires.map(({ control, needs }, index) => ({
      control: named(control, 'requires', index, 'control'),
      needs: named(needs, 'requires', index, 'needs'),
    })),
    excludes: decision.excludes.map(({ control, other }, index) => ({
      control: named(control, 'excludes', index, 'control'),
      other: named(other, 'excludes', index, 'other'),
    })),
  };
}

function mapQuantities(quantities: StatedQuantities, visit: Visit): StatedQuantities {
  const at = (list: string, index: number, field: string, homes: readonly Home[]): ReferenceSite => ({
    path: ['quantities', list, index, field],
    homes,
  });
  return {
    ...quantities,
    harms: quantities.harms.map((harm, index) => ({ ...harm, of: visit(harm.of, at('harms', index, 'of', anything)) })),
    losses: quantities.losses.map((loss, index) => ({
      ...loss,
      of: visit(loss.of, at('losses', index, 'of', anything)),
    })),
    benefits: quantities.benefits.map((one, index) => ({
      ...one,
      benefit: visit(one.benefit, at('benefits', index, 'benefit', ['benefits'])),
    })),
    controls: quantities.controls.map((control, index) => ({
      ...control,
      ...defined({
        at: control.at === undefined ? undefined : visit(control.at, at('controls', index, 'at', anything)),
      }),
    })),
  };
}

/** Only the fields that have a value: an absent field must stay absent. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
