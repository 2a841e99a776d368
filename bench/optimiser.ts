// The exact optimisers on published and generated instances, beside published times. By itself:
// node --import tsx bench/optimiser.ts, with "long" for the instances that take minutes.
import { pathToFileURL } from 'node:url';
import { type Anytime, gapOf } from '../packages/core/src/benefit/optimise/anytime.ts';
import { cheapestCut } from '../packages/core/src/benefit/optimise/cheapest-cut.ts';
import { defenceFront } from '../packages/core/src/benefit/optimise/defence-front.ts';
import { interdict } from '../packages/core/src/benefit/optimise/interdict.ts';
import { randomInterdiction } from '../packages/core/src/benefit/optimise/interdiction.fixture.ts';
import { bestPortfolio } from '../packages/core/src/benefit/optimise/net-benefit.ts';
import { sawikPortfolio, sawikResults } from '../packages/core/src/benefit/optimise/sawik-portfolio.fixture.ts';
import { shareBudget } from '../packages/core/src/benefit/optimise/separable-portfolio.ts';
import { attackDefenceTree, cutInstances, cutProblem, frontInstances } from '../tests/optimiser/corpus.fixture.ts';
import { attackBenefit } from './attack-benefit.ts';
import { randomFrom } from './clinical-network.ts';
import { median, table, verdict } from './table.ts';

type Row = readonly string[];

/** One table of all optimisers; `long` also runs the instances that take minutes. */
export function optimiserTable(effort: 'short' | 'long'): string {
  const rows = [...budgetRows(), ...cutRows(), ...frontRows(), ...benefitRows(effort), ...interdictionRows(effort)];
  return table(['instance', 'ms', 'result', 'to reach', 'others'], rows);
}

function timed<Result>(runs: number, run: () => Result): { readonly result: Result; readonly ms: number } {
  const times: number[] = [];
  for (;;) {
    const begun = performance.now();
    const result = run();
    times.push(performance.now() - begun);
    if (times.length >= runs) return { result, ms: median(times) };
  }
}

function budgetRows(): readonly Row[] {
  return sawikResults.map(({ budget, objective, cbc }) => {
    const { result, ms } = timed(9, () => shareBudget(sawikPortfolio(budget)));
    const off = Math.abs((result?.objective ?? 0) * 1000 - objective) / objective;
    const value = ((result?.objective ?? 0) * 1000).toFixed(2);
    const limit = verdict(off <= 1e-6 && ms <= 10, 'published to 1e-6, 10 ms');
    return [`portfolio Cybsec_L, budget ${budget} k`, ms.toFixed(2), value, limit, `CBC ${cbc} s`];
  });
}

function cutRows(): readonly Row[] {
  const instances = cutInstances();
  if (instances.length === 0) return [['cheapest cuts', '', 'skipped: no corpus', '', '']];
  const measured = instances.map(({ file, cost }) => {
    const problem = cutProblem(file);
    const { result, ms } = timed(5, () => cheapestCut(problem, () => true));
    return { ms, isExact: result?.kind === 'solved' && result.proof === 'optimal' && result.value === cost };
  });
  const slowest = Math.max(...measured.map(({ ms }) => ms));
  const exact = measured.filter(({ isExact }) => isExact).length;
  return [
    [
      `${instances.length} AND/OR graphs, slowest of all`,
      slowest.toFixed(2),
      `${exact} exact`,
      verdict(exact === instances.length && slowest <= 20, 'all exact, 20 ms'),
      'MaxSAT median 0.83-0.91 s',
    ],
  ];
}

function frontRows(): readonly Row[] {
  const instances = frontInstances();
  if (instances.length === 0) return [['attack-defence fronts', '', 'skipped: no corpus', '', '']];
  return instances.map(({ file, front }) => {
    const tree = attackDefenceTree(file);
    const { result, ms } = timed(301, () => defenceFront(tree));
    const isSame = JSON.stringify(result) === JSON.stringify(front);
    const isDag = file.includes('dag');
    const limit = isDag ? 1000 : 0.1;
    return [
      `attack-defence ${file}`,
      ms.toFixed(3),
      isSame ? `${front.length} points, the same` : 'DIFFERS',
      verdict(isSame && ms <= limit, `the same, ${limit} ms`),
      isDag ? '' : 'bottom-up 0.03-0.36 ms, BDD 0.18-77 ms',
    ];
  });
}

function benefitRows(effort: 'short' | 'long'): readonly Row[] {
  const sizes = [
    { nodes: 500, controls: 40, limit: 10, gap: 0, within: 2 },
    { nodes: 5000, controls: 60, limit: effort === 'long' ? 60 : 15, gap: 0.02, within: 60 },
  ];
  return sizes.map((size) => {
    const problem = attackBenefit(randomFrom(1), size);
    const found = raced(size, (continueWhile) => bestPortfolio(problem, continueWhile));
    return anytimeRow(`net benefit, ${size.nodes} nodes, ${size.controls} controls`, { ...size, ...found }, '');
  });
}

function interdictionRows(effort: 'short' | 'long'): readonly Row[] {
  const sizes = [
    { nodes: 500, controls: 40, limit: 15, gap: 0, within: 2, others: '' },
    {
      nodes: 1000,
      controls: 30,
      limit: 20,
      gap: 0,
      within: 20,
      others: 'HiGHS 1.15.3 (WebAssembly) 36 s, the same optimum',
    },
    { nodes: 5000, controls: 60, limit: effort === 'long' ? 60 : 15, gap: 0.02, within: 60, others: '' },
    ...(effort === 'long'
      ? [{ nodes: 20_000, controls: 30, limit: 240, gap: 0.01, within: 240, others: 'published claim: under 4 min' }]
      : []),
  ];
  return sizes.map((size) => {
    const problem = randomInterdiction(randomFrom(1), { ...size, budget: 0.3 });
    const found = raced(size, (continueWhile) => interdict(problem, continueWhile));
    return anytimeRow(
      `interdiction, ${size.nodes} nodes, ${size.controls} controls`,
      { ...size, ...found },
      size.others,
    );
  });
}

type Goal = { readonly limit: number; readonly gap: number; readonly within: number };

/** Runs until proved or until the limit, in seconds; `reached` is when the gap first was small enough. */
function raced<Solution>(
  { limit, gap }: Goal,
  search: (
    continueWhile: (progress: { readonly value: number | null; readonly bound: number }) => boolean,
  ) => Anytime<Solution>,
): { readonly result: Anytime<Solution>; readonly seconds: number; readonly reached: number } {
  const begun = performance.now();
  const since = (): number => (performance.now() - begun) / 1000;
  let reached = Number.POSITIVE_INFINITY;
  const result = search(({ value, bound }) => {
    if (gap > 0 && value !== null && gapOf(value, bound) <= gap) reached = Math.min(reached, since());
    return since() < limit;
  });
  const seconds = since();
  if (result.kind === 'solved' && result.proof === 'optimal') reached = Math.min(reached, seconds);
  return { result, seconds, reached };
}

function anytimeRow(
  name: string,
  found: Goal & { readonly result: Anytime<unknown>; readonly seconds: number; readonly reached: number },
  others: string,
): Row {
  const { result, seconds, reached, within, gap } = found;
  if (result.kind !== 'solved') return [name, (seconds * 1000).toFixed(0), result.kind, 'MISSED', others];
  const gapWords = result.proof === 'optimal' ? 'proved' : `gap ${(result.gap * 100).toFixed(2)} %`;
  const goal = gap === 0 ? `proved in ${within} s` : `gap ${gap * 100} % in ${within} s`;
  return [
    name,
    (seconds * 1000).toFixed(0),
    `${result.value.toFixed(6)}, ${gapWords}`,
    verdict(reached <= within, goal),
    others,
  ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(optimiserTable(process.argv.includes('long') ? 'long' : 'short'));
}
