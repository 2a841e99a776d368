import type { Knowledge } from '../knowledge.ts';
import { strategyId } from './compile-controls.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import type { ProofSource } from './proof-source.ts';
import { changeProof } from './prove.ts';
import { type ProofResult, type ProofRun, proofRunner } from './run-proof.ts';

/** One part of a proof with what came out; `wrong` says in words what should have been otherwise. */
export type ProofOutcome = {
  readonly entry: string;
  readonly path: string;
  /** What is shown: that it fires, a reason why it does not or is less likely, or a strategy that holds it down. */
  readonly part: 'fires' | 'not' | 'lowered' | 'strategy' | 'missing';
  readonly because: string;
  /** Times its pattern was found and its likelihood as a word. */
  readonly found: number;
  readonly likelihood: string;
  readonly wrong: readonly string[];
};

/** An entry with a proof: a threat, or a modelling check. */
type Proven = {
  readonly id: string;
  readonly path: string;
  readonly proof: ProofSource | undefined;
  readonly check: boolean;
};

/**
 * Runs the proofs of the threats and checks that `wanted` names by path and id, and tries each strategy that blocks one
 * of them or is written in a wanted file. The knowledge is the one compiled from the source. Outcomes are in the order of ids.
 */
export function checkProofs(
  source: KnowledgeSource,
  knowledge: Knowledge,
  wanted: (path: string, id: string) => boolean,
): readonly ProofOutcome[] {
  const run = proofRunner(knowledge);
  const words = knowledge.scales.likelihood.map(({ id }) => id);
  const proven: readonly Proven[] = [
    ...source.threats.map(({ path, value }) => ({ id: value.id, path, proof: value.proof, check: false })),
    ...source.checks.map(({ path, value }) => ({ id: value.id, path, proof: value.proof, check: true })),
  ];
  const own = proven.filter(({ path, id }) => wanted(path, id));
  return [
    ...own.flatMap((entry) => proofOutcomes(entry, { run, words })),
    ...strategyOutcomes(source, knowledge, { run, words, wanted, proven }),
  ];
}

type Means = { readonly run: ProofRun; readonly words: readonly string[] };

function proofOutcomes(entry: Proven, { run, words }: Means): readonly ProofOutcome[] {
  const { id, path, proof, check } = entry;
  const outcome = (
    part: ProofOutcome['part'],
    because: string,
    judge: () => { readonly result: ProofResult; readonly wrong: readonly string[] },
  ): ProofOutcome => {
    const said = { entry: id, path, part, because };
    try {
      const { result, wrong } = judge();
      return { ...said, found: result.found, likelihood: words[result.likelihood] ?? '', wrong };
    } catch (thrown) {
      // Words of the proof that mean nothing are thrown by the step that reads them.
      return { ...said, found: 0, likelihood: '', wrong: [thrown instanceof Error ? thrown.message : String(thrown)] };
    }
  };
  if (proof === undefined) {
    return [{ entry: id, path, part: 'missing', because: '', found: 0, likelihood: '', wrong: ['It has no proof.'] }];
  }
  const { fires } = proof;
  return [
    outcome('fires', '', () => {
      const result = run(id, fires);
      return {
        result,
        wrong: [...settings(result), ...shouldFire(result, check), ...shouldGive(result, fires.gives, words)],
      };
    }),
    ...proof.not.map((change) =>
      outcome('not', change.because, () => {
        const result = run(id, changeProof(fires, change));
        const silent = check ? result.found === 0 : result.likelihood === 0;
        const still = check ? `it is found ${times(result.found)}` : `its likelihood is ${words[result.likelihood]}`;
        return { result, wrong: silent ? [] : [`It should be silent, but ${still}${placesOf(result)}.`] };
      }),
    ),
    ...proof.lowered.map((change) =>
      outcome('lowered', change.because, () => {
        const before = run(id, fires).likelihood;
        const result = run(id, changeProof(fires, change));
        const text = `It should be less likely than ${words[before]}, but it is ${words[result.likelihood]}.`;
        return { result, wrong: result.likelihood < before ? [] : [text] };
      }),
    ),
  ];
}

function settings({ unused }: ProofResult): readonly string[] {
  return unused.map((one) => `"${one}" names nothing: there is no such control or attribute at that asset.`);
}

function shouldFire(result: ProofResult, check: boolean): readonly string[] {
  if (result.found === 0) return ['Its pattern is not found: an asset, a class or a link is missing.'];
  if (check || result.likelihood > 0) return [];
  return ['Its pattern is found, but it is not likely: a cause is missing under "given" or "trust".'];
}

function shouldGive(
  result: ProofResult,
  gives: Readonly<Record<string, string>>,
  words: readonly string[],
): readonly string[] {
  return Object.entries(gives).flatMap(([key, word]) => {
    const demanded = words.indexOf(word);
    const level = result.consequence(key);
    if (demanded < 0) return [`"${word}" is not a level of likelihood: use one of ${words.join(', ')}.`];
    if (level === null) return [`There is no "${key}": the consequence does not exist at that asset.`];
    return level >= demanded ? [] : [`"${key}" should be at least ${word}, but it is ${words[level]}.`];
  });
}

function placesOf({ places }: ProofResult): string {
  const [first] = places;
  if (first === undefined) return '';
  return ` with ${Object.entries(first)
    .filter(([, assets]) => assets.length > 0)
    .map(([role, assets]) => `${role} ${assets.join(', ')}`)
    .join('; ')}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

type StrategyMeans = Means & {
  readonly wanted: (path: string, id: string) => boolean;
  readonly proven: readonly Proven[];
};

/** Each strategy by itself, on the proof of each threat it blocks. */
function strategyOutcomes(
  { controls }: KnowledgeSource,
  { scales }: Knowledge,
  { run, words, wanted, proven }: StrategyMeans,
): readonly ProofOutcome[] {
  const top = scales.trust.length - 1;
  const threats = new Map(proven.map((entry) => [entry.id, entry]));
  return controls.flatMap(({ path, value: control }) =>
    control.strategies.flatMap((strategy) => {
      const left = top - scales.trust.findIndex(({ id }) => id === strategy.effect);
      return strategy.blocks.flatMap((blocked): ProofOutcome[] => {
        const threat = threats.get(blocked);
        if (threat?.proof === undefined || threat.check) return [];
        if (!wanted(path, control.id) && !wanted(threat.path, threat.id)) return [];
        const { fires } = threat.proof;
        try {
          const before = run(blocked, fires);
          const placed = before.places.flatMap((place) =>
            Object.entries(strategy.needs).flatMap(([role, needed]) =>
              (place[role] ?? []).flatMap((asset) => needed.map((one) => `${one}@${asset}`)),
            ),
          );
          if (placed.length === 0) return [];
          const after = run(blocked, { ...fires, controls: [...new Set([...fires.controls, ...placed])] });
          // The proof plays the role with an asset at which this control cannot stand: it says nothing about the strategy.
          if (after.unused.length > 0) return [];
          const most = Math.min(before.likelihood, left);
          const text = `It should leave at most ${words[most]}, but it is ${words[after.likelihood]}.`;
          return [
            {
              entry: strategyId(control, strategy),
              path,
              part: 'strategy',
              because: `it holds down ${blocked}`,
              found: after.found,
              likelihood: words[after.likelihood] ?? '',
              wrong: after.likelihood <= most ? [] : [text],
            },
          ];
        } catch {
          // The proof itself is wrong, which its own outcome says.
          return [];
        }
      });
    }),
  );
}
