import { z } from 'zod';
import { stepId } from '../documents/level-words.ts';
import { at, byteAt } from '../engine/at.ts';
import { effectOf, strategiesAgainst, threatChain } from '../engine/explain/threat-chain.ts';
import { listAt } from '../engine/int-lists.ts';
import { AVERAGE } from '../engine/member.ts';
import type { OptionRuns } from './option-runs.ts';

const Level = z.int().min(0);

/** Controls that together stand in the way, and the likelihood above which they let nothing through. */
const Barrier = z.object({
  id: z.string(),
  label: z.string(),
  controls: z.array(z.string()).readonly(),
  leaves: Level,
});
const Step = z.object({
  id: z.string(),
  label: z.string(),
  text: z.string(),
  likelihood: Level,
  origin: z.string().nullable(),
});

/**
 * A hazardous situation as a bow-tie: ways that lead to it with what prevents them, from the outside inwards, and the harms
 * it leads to with what mitigates between the two. All of it stands in the threat graph of the option.
 */
export const BowTie = z
  .object({
    situation: Step.readonly(),
    /** Likelihood of the situation before anything mitigates. */
    fromCauses: Level,
    ways: z
      .array(
        z
          .object({ steps: z.array(Step.readonly()).readonly(), barriers: z.array(Barrier.readonly()).readonly() })
          .readonly(),
      )
      .readonly(),
    mitigations: z.array(Barrier.readonly()).readonly(),
    harms: z
      .array(
        z
          .object({ harm: z.string(), label: z.string(), impact: Level, likelihood: Level, risk: z.string() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type BowTie = z.infer<typeof BowTie>;

const shownTies = 3;
const shownWays = 4;
const longestWay = 4;

/** The hazardous situations of an option whose harm to patients has the highest risk; one for each set of harms first. */
export function bowTiesOf(runs: OptionRuns): readonly BowTie[] {
  const { graph } = runs.levels;
  const found: { readonly threat: number; readonly harms: BowTie['harms'] }[] = [];
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (byteAt(graph.threats.member, t) !== AVERAGE || !happens(runs, t)) continue;
    const harms = harmsOf(runs, t);
    if (harms.length > 0) found.push({ threat: t, harms });
  }
  const risks = graph.tables.knowledge.scales.risk.map(({ id }) => id);
  const highest = (harms: BowTie['harms']): number => Math.max(...harms.map(({ risk }) => risks.indexOf(risk)));
  const impact = (harms: BowTie['harms']): number => Math.max(...harms.map((harm) => harm.impact));
  found.sort(
    (a, b) =>
      highest(b.harms) - highest(a.harms) ||
      impact(b.harms) - impact(a.harms) ||
      byteAt(runs.levels.threat, b.threat) - byteAt(runs.levels.threat, a.threat) ||
      (runs.names.threat(a.threat) < runs.names.threat(b.threat) ? -1 : 1),
  );
  const keyOf = ({ harms }: (typeof found)[number]): string => harms.map(({ harm }) => harm).join(' ');
  const firsts = found.filter((one, place) => found.findIndex((other) => keyOf(other) === keyOf(one)) === place);
  const rest = found.filter((one) => !firsts.includes(one));
  return [...firsts, ...rest].slice(0, shownTies).map(({ threat, harms }) => tieOf(runs, threat, harms));
}

/** Whether causes lead to a threat, whatever holds it then: a way that is held is part of the picture. */
function happens({ levels }: OptionRuns, threat: number): boolean {
  return byteAt(levels.considered, threat) === 1 && threatChain(levels, threat).fromCauses > 0;
}

/** Harms to patients that the threat itself brings about, as likely as it is. */
function harmsOf(runs: OptionRuns, threat: number): BowTie['harms'] {
  const { graph, threat: likely, impact } = runs.levels;
  const { scales } = graph.tables.knowledge;
  const effects = new Set(listAt(graph.threats.effects, threat));
  return runs.targets
    .filter((target) => effects.has(target.consequence) && runs.concept(target).harm === 'patient')
    .map((target) => {
      const [own, likelihood] = [at(impact, target.consequence), byteAt(likely, threat)];
      const risk = stepId(scales, 'risk', scales.riskMatrix[own]?.[likelihood] ?? 0);
      return { harm: runs.harmId(target), label: runs.harmLabel(target), impact: own, likelihood, risk };
    })
    .sort((a, b) => (a.harm < b.harm ? -1 : 1));
}

function tieOf(runs: OptionRuns, threat: number, harms: BowTie['harms']): BowTie {
  const ways = threatsBefore(runs, threat)
    .slice(0, shownWays)
    .map((first) => {
      const chain = wayBack(runs, first, threat);
      return {
        steps: chain.map((one) => stepOf(runs, one)),
        barriers: chain.flatMap((one) => barriersOf(runs, one)),
      };
    });
  return {
    situation: stepOf(runs, threat),
    fromCauses: threatChain(runs.levels, threat).fromCauses,
    ways,
    mitigations: barriersOf(runs, threat),
    harms,
  };
}

/** What leads to a threat, one likeliest threat before the other, from the outside inwards; no threat stands in it twice. */
function wayBack(runs: OptionRuns, first: number, situation: number): readonly number[] {
  const chain = [first];
  while (chain.length < longestWay) {
    const next = threatsBefore(runs, at(chain, 0)).find((one) => one !== situation && !chain.includes(one));
    if (next === undefined) break;
    chain.unshift(next);
  }
  return chain;
}

/** Threats that bring about a cause of a threat, the likeliest first. */
function threatsBefore(runs: OptionRuns, threat: number): readonly number[] {
  const { graph, threat: likely } = runs.levels;
  const causes = threatChain(runs.levels, threat).roles.flatMap((role) => role.causes);
  const lost = causes.flatMap(({ kind, index }) =>
    kind === 'consequence' ? [index] : [...listAt(graph.underminedBy, index)],
  );
  const before = new Set(lost.flatMap((consequence) => [...listAt(graph.threatsCausing, consequence)]));
  return [...before]
    .filter((one) => one !== threat && happens(runs, one))
    .sort((a, b) => byteAt(likely, b) - byteAt(likely, a) || (runs.names.threat(a) < runs.names.threat(b) ? -1 : 1));
}

function stepOf({ levels, names }: OptionRuns, threat: number): BowTie['situation'] {
  const { tables, threats } = levels.graph;
  return {
    id: names.threat(threat),
    label: names.threatLabel(threat),
    text: names.threatText(threat),
    likelihood: byteAt(levels.threat, threat),
    origin: at(tables.knowledge.threats, at(threats.rule, threat)).origin ?? null,
  };
}

/** The controls that are there and hold a threat, the strongest first. */
function barriersOf({ levels, names }: OptionRuns, threat: number): BowTie['mitigations'] {
  const { graph } = levels;
  return strategiesAgainst(levels, threat)
    .filter((strategy) => byteAt(levels.strategyEnabled, strategy) === 1)
    .map((strategy) => ({
      id: names.strategy(strategy),
      label: names.strategyLabel(strategy),
      controls: [...listAt(graph.strategies.mandatory, strategy)].map(
        (control) =>
          `${names.qualityLabel('control', control)} (${names.assetLabel(names.assetOf('control', control))})`,
      ),
      leaves: graph.tables.top - effectOf(levels, strategy),
    }))
    .sort((a, b) => a.leaves - b.leaves || (a.id < b.id ? -1 : 1));
}
