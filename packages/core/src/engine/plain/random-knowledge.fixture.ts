import type { Knowledge } from '../../knowledge/knowledge.ts';
import { classes, links, pattern, relations, smallKnowledge, strategy, threat } from '../small-knowledge.fixture.ts';
import type { System } from '../system.ts';

/** Draws from a seed. */
export type Draw = {
  readonly chance: (share: number) => boolean;
  readonly upTo: (most: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly some: <T>(list: readonly T[], share: number) => T[];
};

/** The same seed draws the same everywhere. */
export function drawFrom(seed: number): Draw {
  let state = (seed * 2654435761 + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (share) => next() < share,
    upTo: (most) => Math.floor(next() * (most + 1)),
    one: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    some: (list, share) => list.filter(() => next() < share),
  };
}

const classIds = ['k0', 'k1', 'k2', 'k3', 'made'];
/** Mostly the class of everything, so that patterns are found. */
const wide = (draw: Draw): string => (draw.chance(0.6) ? 'k0' : draw.one(classIds));
const relationIds = ['r0', 'r1', 'r2'];

/** A small random knowledge base; sound, but otherwise as odd as can be. */
export function randomKnowledge(draw: Draw): Knowledge {
  const patterns = Array.from({ length: 6 }, (_, i) => randomPattern(draw, `p${i}`));
  const roles = ['a', 'b', 'c', 'd'];
  const attributes = ['x0', 'x1', 'x2'];
  const consequences = ['c0', 'c1', 'c2', 'c3'];
  const controls = ['s0', 's1', 's2'];
  const at = (list: readonly string[]) =>
    list.map((id) => ({
      id,
      label: id,
      at: draw.chance(0.85) ? ['k0', 'made'] : draw.some(classIds, 0.6),
      ...variantsOf(draw, id),
    }));
  const level = (): number => draw.upTo(5);
  const templates = <T extends string>(what: T, list: readonly string[]) =>
    list.flatMap((concept) =>
      draw.some(classIds, 0.4).map((assetClass) => ({
        class: assetClass,
        [what]: concept,
        level: draw.chance(0.7) ? draw.upTo(2) : level(),
        independent: draw.chance(0.3),
      })),
    );
  const threats = Array.from({ length: 10 }, (_, i) => {
    const inPattern = draw.one(patterns);
    const filled = rolesOf(inPattern);
    const places = (list: readonly string[], share: number) =>
      draw.some(list, share).map((concept) => `${concept}@${draw.one(filled)}`);
    const lack = places(attributes, 0.3);
    return threat(`t${i}`, inPattern.id, {
      lack: lack.length === 0 && i < 6 ? [`${draw.one(attributes)}@${draw.one(filled)}`] : lack,
      after: places(consequences, i < 4 ? 0 : 0.25),
      effects: [...places(consequences, 0.25), `${draw.one(consequences)}@${draw.one(filled)}`],
      frequency: draw.chance(0.8) ? 5 : level(),
      secondary: draw.chance(0.4),
      normalOperation: draw.chance(0.25),
      modes: { current: draw.chance(0.9), future: draw.chance(0.95) },
      ...(draw.chance(0.2) ? { variants: undefined } : {}),
    });
  });
  const threatIds = threats.map(({ id }) => id);
  const tuned = draw.chance(0.5);
  const strategies = Array.from({ length: 5 }, (_, i) => {
    const places = (share: number) =>
      draw.some(controls, share).map((control) => `${control}@${draw.chance(0.6) ? 'a' : draw.one(roles)}`);
    return strategy(`g${i}`, {
      needs: places(0.5),
      optional: tuned ? places(0.4) : [],
      blocks: draw.some(threatIds, 0.2),
      mitigates: draw.some(threatIds, 0.1),
      triggers: draw.some(threatIds, 0.05),
      blockingEffect: level(),
      modes: { current: draw.chance(0.8), future: draw.chance(0.9) },
    });
  });
  const pairs = (first: readonly string[], second: readonly string[], share: number): [string, string][] =>
    first.flatMap((f) => draw.some(second, share).map((s): [string, string] => [f, s]));
  return smallKnowledge({
    classes: [
      ...classes('k0 k1<k0 k2<k0 k3<k1<k2'),
      { id: 'made', label: 'made', kindOf: draw.some(['k0'], 0.5), constructionState: draw.chance(0.1) },
    ],
    relations: relations('r0 r1<r0 r2').map((r) => ({ ...r, constructionState: draw.chance(0.1) })),
    features: { mixedCauses: draw.chance(0.85), populations: draw.chance(0.85) },
    roles: roles.map((id) => ({ id, label: id, at: draw.chance(0.8) ? classIds : draw.some(classIds, 0.6) })),
    patterns,
    constructions: Array.from({ length: 3 }, (_, i) => {
      const inPattern = draw.one(patterns);
      const used = [...(inPattern.key ?? []), ...(inPattern.root ?? []), ...(inPattern.necessary ?? [])].map(
        ({ role }) => role,
      );
      const makes = draw.chance(0.6);
      const ends = makes ? [...used, 'n'] : used;
      return {
        id: `m${i}`,
        pattern: inPattern.id,
        priority: draw.upTo(3),
        iterate: draw.chance(0.5),
        maxPasses: makes ? draw.upTo(2) : draw.upTo(3),
        nodes: makes
          ? [{ role: 'n', class: 'made', namedBy: i === 0 && draw.chance(0.5) ? used : used.slice(0, 1) }]
          : [],
        links: links([`${draw.one(ends)} ${draw.one(relationIds)} ${draw.one(ends)}`]),
      };
    }),
    attributes: at(attributes),
    consequences: at(consequences),
    undermining: pairs(consequences, attributes, 0.3).map(([consequence, attribute]) => ({ consequence, attribute })),
    inhibition: pairs(consequences, controls, 0.3).map(([consequence, control]) => ({ consequence, control })),
    trustTemplates: templates('attribute', attributes) as never,
    impactTemplates: templates('consequence', consequences) as never,
    controls: at(controls),
    controlTemplates: controls.flatMap((control) =>
      draw.some(classIds, 0.7).map((assetClass) => ({
        class: assetClass,
        control,
        assertable: draw.chance(0.85),
        coverage: level(),
        independent: draw.chance(0.3),
      })),
    ),
    strategies,
    threats,
  });
}

/** The roles of a pattern that assets fill. */
function rolesOf({ key, root, necessary, sufficient, optional }: ReturnType<typeof pattern>): string[] {
  return [key, root, necessary, sufficient, optional].flatMap((nodes) => (nodes ?? []).map(({ role }) => role));
}

function variantsOf(draw: Draw, id: string): object {
  return draw.chance(0.85) ? { variants: { min: `${id}.min`, max: `${id}.max` } } : {};
}

function randomPattern(draw: Draw, id: string): ReturnType<typeof pattern> {
  const groups: Record<
    'key' | 'root' | 'necessary' | 'sufficient' | 'optional' | 'prohibited',
    Record<string, string>
  > = {
    key: { a: wide(draw) },
    root: {},
    necessary: {},
    sufficient: {},
    optional: {},
    prohibited: {},
  };
  const rootRoles = ['a'];
  const others: string[] = [];
  for (const role of ['b', 'c', 'd']) {
    if (draw.chance(0.45)) continue;
    const group = draw.one([
      'key',
      'root',
      'necessary',
      'sufficient',
      'necessary',
      'sufficient',
      'optional',
      'prohibited',
    ] as const);
    groups[group][role] = wide(draw);
    if (group === 'key' || group === 'root') rootRoles.push(role);
    else others.push(role);
  }
  const between = (from: readonly string[], to: readonly string[]): string =>
    draw.chance(0.5)
      ? `${draw.one(from)} ${draw.one(relationIds)} ${draw.one(to)}`
      : `${draw.one(to)} ${draw.one(relationIds)} ${draw.one(from)}`;
  const filled = [...rootRoles, ...others.filter((role) => groups.prohibited[role] === undefined)];
  return pattern(id, {
    ...groups,
    rootLinks: rootRoles.slice(1).map((role, i) => between([role], rootRoles.slice(0, i + 1))),
    links: [
      ...others.map((role) => between([role], rootRoles)),
      ...(draw.chance(0.15) ? [between(rootRoles, rootRoles)] : []),
      ...(draw.chance(0.15) && filled.length > 1 ? [between(filled, filled)] : []),
    ],
    without: draw.chance(0.15) ? [between(filled, filled)] : [],
    distinct: draw.chance(0.2) ? [draw.some(filled, 0.7)] : [],
  });
}

/** A small random system for the knowledge bases drawn here. */
export function randomSystem(draw: Draw, size: number): System {
  const ids = Array.from({ length: size }, (_, i) => `${draw.one(['m', 'z', 'b'])}${i}`);
  const one = (list: readonly string[]): string => draw.one(list);
  const member = () => (draw.chance(0.2) ? { member: draw.one(['min', 'max', 'average'] as const) } : {});
  return {
    assets: ids.map((id) => ({
      id,
      class: one(['k1', 'k2', 'k3', 'k0']),
      label: id,
      population: draw.chance(0.6) ? 0 : draw.upTo(4),
    })),
    links: ids.flatMap((from) =>
      draw
        .some(ids, 0.35)
        .map((to) => ({ from, relation: one(relationIds), to: draw.chance(0.03) ? `made[${to}]` : to })),
    ),
    controls: ids.flatMap((asset) =>
      draw.some(['s0', 's1', 's2'], 0.5).map((control) => ({
        asset,
        control,
        state: draw.one(['planned', 'in-place'] as const),
        ...(draw.chance(0.3) ? { coverage: draw.upTo(5) } : {}),
        ...member(),
      })),
    ),
    trust: ids.flatMap((asset) =>
      draw.some(['x0', 'x1', 'x2'], 0.4).map((attribute) => ({ asset, attribute, level: draw.upTo(5), ...member() })),
    ),
    impacts: ids.flatMap((asset) =>
      draw
        .some(['c0', 'c1', 'c2', 'c3'], 0.4)
        .map((consequence) => ({ asset, consequence, level: draw.upTo(5), ...member() })),
    ),
  };
}
