import { expect, test } from 'vitest';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { assessSystem } from '../assess-system.ts';
import { attributeId, consequenceId } from '../derived-ids.ts';
import { readable } from '../engine-run.fixture.ts';
import { compatible, type Quirks, strict } from '../quirks.ts';
import type { System } from '../system.ts';
import { plainAttribution } from './plain-attribution.fixture.ts';
import { plainConstruct } from './plain-construct.fixture.ts';
import { plainEvaluate } from './plain-evaluate.fixture.ts';
import { plainStart } from './plain-levels.fixture.ts';
import { plainThreats } from './plain-threats.fixture.ts';
import { drawFrom, randomKnowledge, randomSystem } from './random-knowledge.fixture.ts';

/** Seeds on which the two engines once differed. */
const regressions = [356, 362, 390];

/** More of them with NEMECYS_SEEDS=2000. */
const count = Number(process.env.NEMECYS_SEEDS ?? 120);
const seeds = [...new Set([...regressions, ...Array.from({ length: count }, (_, i) => i + 1)])];

/** Constructions that feed on themselves make systems too big for the plain engine. */
function isBig(knowledge: Knowledge, system: System, quirks: Quirks): boolean {
  const visible = knowledge.classes.map((assetClass) => ({ ...assetClass, constructionState: false }));
  const { graph } = assessSystem({ ...knowledge, classes: visible }, system, { mode: 'future', quirks });
  return graph.assets.count > 20 || graph.threats.count > 120;
}

/** Everything both engines say of one random system, by ids. */
function both(seed: number): { readonly fast: object; readonly plain: object } {
  const draw = drawFrom(seed);
  const knowledge = randomKnowledge(draw);
  const system = randomSystem(draw, 3 + draw.upTo(3));
  const mode = draw.one(['current', 'future'] as const);
  const quirks: Quirks = draw.one([
    strict,
    compatible,
    strict,
    { ...strict, firstAssetDecides: true, weakCausesCount: true },
  ]);

  if (isBig(knowledge, system, quirks)) return { fast: {}, plain: {} };
  const run = readable(assessSystem(knowledge, system, { mode, quirks }));
  const { graph, attribution } = run.assessment;
  const consequences = Array.from({ length: graph.consequences.count }, (_, c) => consequenceId(graph, c)).sort();
  const attributes = Array.from({ length: graph.attributes.count }, (_, a) => attributeId(graph, a)).sort();
  const threats = [...run.threats].sort();
  const fast = {
    assets: [...run.assets].sort(),
    links: [...run.links].sort(),
    levels: consequences.map((id) => [id, run.impact(id), run.consequence(id)]),
    trust: attributes.map((id) => [id, run.assumed(id), run.trust(id)]),
    threats: threats.map((id) => [id, run.threat(id)]),
    causes: threats.map((id) => [id, run.causesOf(id), run.effectsOf(id), run.threatRisk(id)]),
    origins: threats.map((id) => [id, run.isInitial(id), run.isRoot(id)]),
    normal: Array.from({ length: graph.consequences.count }, (_, c) => c)
      .filter((c) => attribution.normalOperationEffect[c] === 1)
      .map((c) => consequenceId(graph, c))
      .sort(),
  };

  const built = plainConstruct(knowledge, system, quirks);
  const things = plainThreats(knowledge, built, quirks);
  const start = plainStart(knowledge, built, things, system, mode);
  const levels = plainEvaluate(knowledge, things, start, { mode, quirks });
  const made = plainAttribution(knowledge, things, { start, levels, quirks });
  const plainThreatIds = things.threats.map(({ id }) => id).sort();
  const plain = {
    assets: [...built.assets.keys()].sort(),
    links: [...built.links].sort(),
    levels: [...things.consequences.keys()].sort().map((id) => [id, start.impact.get(id), levels.consequences.get(id)]),
    trust: [...things.attributes.keys()].sort().map((id) => [id, start.trust.get(id), levels.trust.get(id)]),
    threats: plainThreatIds.map((id) => [id, levels.threats.get(id) ?? null]),
    causes: plainThreatIds.map((id) => [id, made.causes.get(id), made.effects.get(id), made.threatRisk.get(id)]),
    origins: plainThreatIds.map((id) => [id, made.initial.has(id), made.root.has(id)]),
    normal: [...made.normal].sort(),
  };
  if (knowledge.features.mixedCauses) return { fast, plain };
  // The plain attribution knows mixed causes only.
  const only = ({ assets, links, levels: l, trust, threats: t }: typeof fast | typeof plain) => ({
    assets,
    links,
    l,
    trust,
    t,
  });
  return { fast: only(fast), plain: only(plain) };
}

test.each(seeds)('the engine and the plain one agree on random system %i', (seed) => {
  const { fast, plain } = both(seed);
  expect(fast).toEqual(plain);
});
