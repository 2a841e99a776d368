import { expect, test } from 'vitest';
import { assessSystem } from '../../engine/assess-system.ts';
import { createEvaluator } from '../../engine/evaluate.ts';
import { planEvaluation } from '../../engine/evaluation-plan.ts';
import { listAt } from '../../engine/int-lists.ts';
import type { Levels } from '../../engine/levels.ts';
import { drawFrom, randomKnowledge, randomSystem } from '../../engine/plain/random-knowledge.fixture.ts';
import { strict } from '../../engine/quirks.ts';
import { bounds } from './bounds.ts';
import { withProbability } from './event-graph.ts';
import { eventOf } from './event-ids.ts';
import { eventModel } from './event-model.ts';
import type { EventProbabilities } from './event-probabilities.ts';
import { exactProbability } from './exact.ts';
import { threatGraphEvents } from './threat-graph-events.ts';
import { countWorlds } from './worlds.ts';

/** Levels of a small random system; undefined where constructions make it too big for a test. */
function randomLevels(seed: number): Levels | undefined {
  const draw = drawFrom(seed);
  const drawn = randomKnowledge(draw);
  const knowledge = { ...drawn, classes: drawn.classes.map((known) => ({ ...known, constructionState: false })) };
  const system = randomSystem(draw, 3 + draw.upTo(2));
  const mode = draw.one(['current', 'future'] as const);
  const { graph, levels } = assessSystem(knowledge, system, { mode, quirks: strict });
  return graph.threats.count > 0 && graph.threats.count <= 150 ? levels : undefined;
}

/** 1 for everything that is at least as likely as a level, else 0. */
function atLevel(levels: Levels, level: number): EventProbabilities {
  const { graph, mode } = levels;
  const { top } = graph.tables;
  const { ceiling } = planEvaluation(graph, mode);
  return {
    attribute: (a) => (top - (levels.assumed[a] ?? 0) >= level ? 1 : 0),
    threat: (t) => ((ceiling[t] ?? 0) >= level ? 1 : 0),
    failure: (s) => (top - (levels.strategyCoverage[s] ?? 0) >= level ? 1 : 0),
  };
}

test('with probabilities 0 and 1 exactly what the level engine reaches at each level happens', () => {
  let plain = 0;
  let reached = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const levels = randomLevels(seed);
    if (levels === undefined) continue;
    const { graph } = levels;
    for (let level = 1; level <= graph.tables.top; level += 1) {
      const { nodes, findings } = threatGraphEvents(levels, atLevel(levels, level));
      const model = eventModel(nodes);
      const { lower, upper } = bounds(model.graph);
      expect([...lower]).toEqual([...upper]);
      const happens = (id: string): boolean => upper[model.numberOf.get(id) ?? -1] === 1;
      if (findings.length === 0) plain += 1;
      for (let c = 0; c < graph.consequences.count; c += 1) {
        const expected = (levels.consequence[c] ?? 0) >= level;
        if (expected) reached += 1;
        if (findings.length === 0 || expected) expect(happens(eventOf.consequence(graph, c))).toBe(expected);
      }
      for (let t = 0; t < graph.threats.count; t += 1) {
        const expected = levels.considered[t] === 1 && (levels.threat[t] ?? 0) >= level;
        if (findings.length === 0 || expected) expect(happens(eventOf.threat(graph, t))).toBe(expected);
      }
    }
  }
  expect(plain).toBeGreaterThan(150);
  expect(reached).toBeGreaterThan(1000);
});

test('a control more that starts no threat never makes anything likelier', () => {
  let compared = 0;
  let lowered = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const levels = randomLevels(seed);
    if (levels === undefined) continue;
    const { graph } = levels;
    const probabilities: EventProbabilities = {
      attribute: (a) => ((a * 7 + seed) % 10) / 10,
      threat: (t) => 0.5 + ((t * 3 + seed) % 5) / 10,
      failure: (s) => ((s * 5 + seed) % 9) / 10,
      ...(seed % 2 === 0 ? { group: () => 'one' } : {}),
    };
    const evaluator = createEvaluator(graph, { mode: levels.mode, quirks: strict });
    const triggers = new Set<number>();
    for (let s = 0; s < graph.strategies.count; s += 1)
      if (listAt(graph.strategies.triggers, s).length > 0)
        for (const control of listAt(graph.strategies.mandatory, s)) triggers.add(control);
    for (let control = 0; control < graph.controls.count; control += 1) {
      if (levels.control[control] === 1 || triggers.has(control) || graph.controls.triplet[control] === 1) continue;
      const more = evaluator.evaluate({ controls: [{ control, on: true }] });
      const [before, after] = [levels, more].map((state) => eventModel(threatGraphEvents(state, probabilities).nodes));
      if (before === undefined || after === undefined) continue;
      const [was, is] = [before, after].map((model) => exactProbability(model.graph, { limit: 20_000 }));
      if (was?.kind !== 'exact' || is?.kind !== 'exact') continue;
      for (const [id, number] of before.numberOf) {
        const now = after.numberOf.get(id);
        if (now === undefined || id.startsWith('failure')) continue;
        expect(is.probability[now]).toBeLessThanOrEqual((was.probability[number] ?? -1) + 1e-12);
        if ((is.probability[now] ?? 0) < (was.probability[number] ?? 0) - 1e-9) lowered += 1;
      }
      compared += 1;
      if (compared % 5 === 0) break;
    }
  }
  expect(compared).toBeGreaterThan(100);
  expect(lowered).toBeGreaterThan(20);
});

test('ids of events are told apart, and the order of evaluation does not change the nodes', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const levels = randomLevels(seed);
    if (levels === undefined) continue;
    const once = threatGraphEvents(levels, atLevel(levels, 2));
    expect(new Set(once.nodes.map(({ id }) => id)).size).toBe(once.nodes.length);
    expect(threatGraphEvents(levels, atLevel(levels, 2))).toEqual(once);
    expect(countWorlds(eventModel(once.nodes).graph, { seed: 1, blocks: 1 }).worlds).toBe(512);
  }
});

test('what needs a source happens only with it, and sources that happen change nothing', () => {
  let silenced = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const levels = randomLevels(seed);
    if (levels === undefined) continue;
    const plain = atLevel(levels, 2);
    const withSources = { ...plain, attributeSource: () => 'crime', threatSource: () => 'crime' };
    const [without, model] = [plain, withSources].map((p) => eventModel(threatGraphEvents(levels, p).nodes));
    if (without === undefined || model === undefined) continue;
    const source = model.numberOf.get(eventOf.source('crime'));
    if (source === undefined) continue;
    const before = bounds(without.graph).upper;
    const after = bounds(model.graph).upper;
    for (const [id, number] of without.numberOf) expect(after[model.numberOf.get(id) ?? -1]).toBe(before[number]);
    const none = model.graph.probability.slice();
    none[source] = 0;
    const quiet = bounds(withProbability(model.graph, none)).upper;
    for (let c = 0; c < levels.graph.consequences.count; c += 1) {
      const number = model.numberOf.get(eventOf.consequence(levels.graph, c)) ?? -1;
      expect(quiet[number]).toBe(0);
      silenced += after[number] ?? 0;
    }
  }
  expect(silenced).toBeGreaterThan(50);
});
