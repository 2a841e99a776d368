import {
  type Budget,
  type CompiledScenario,
  type ControlAt,
  type DecisionOption,
  type DecisionSearch,
  Failure,
  type Knowledge,
  optionWithControls,
  type Places,
  type Scenario,
  type SearchSource,
} from '@nemecys/core';
import type { Mode } from '../assess-file.ts';
import { tellFindings } from '../assess-file.ts';
import type { Progress } from '../progress.ts';
import { variantsBeside } from '../scenario-files.ts';
import type { Session } from '../session.ts';
import { driveSearch } from './drive-search.ts';
import { type CheckedScenario, readChecked } from './read-checked.ts';

/** What options are wanted: by words such as `under,over,search`, and named sets such as `name=control@asset,...`. */
export type WantedOptions = {
  readonly file: string;
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly mode: Mode;
  /** Search in numbers too, for what counts for a role. */
  readonly numbers: SearchSource['numbers'];
  readonly words: string | undefined;
  readonly sets: readonly string[];
  /** In place of the budget of the scenario. */
  readonly budget: Budget | undefined;
  /** How long to search; a number of steps unless given. */
  readonly seconds: number | undefined;
  readonly places: Places;
  readonly proposable?: CheckedScenario['proposable'];
  /** Findings that were printed already. */
  readonly told: Set<string>;
};

/** What options are read and searched with. */
export type DecideMeans = { readonly knowledge: Knowledge; readonly session: Session; readonly progress: Progress };

/** Options, and what the search found where one was asked for. */
export type FoundOptions = {
  readonly options: readonly DecisionOption[];
  readonly search: DecisionSearch | undefined;
};

const searchedSets = 2;
const asItIs = 'scenario';
const searching = 'search';

/**
 * The options to decide on: variants beside the scenario, `scenario` for the scenario as it is, `search` for sets of
 * controls found by search, and named sets. Without words all variants and the search; undefined when a variant has
 * errors or the constraints of the search conflict, which is printed.
 */
export async function decisionOptions(wanted: WantedOptions, means: DecideMeans): Promise<FoundOptions | undefined> {
  const options: DecisionOption[] = [];
  let search: DecisionSearch | undefined;
  for (const word of wordsOf(wanted, means)) {
    means.progress.step(`Reading option ${word}`);
    if (word === searching) {
      const found = await driveSearch(
        { ...wanted, knowledge: means.knowledge, count: searchedSets },
        { ...wanted, ...means },
      );
      if (found.kind === 'infeasible') {
        means.progress.done();
        tellFindings(found.findings, 'wrong', means.session);
        return undefined;
      }
      options.push(...found.options);
      search = found.search;
    } else if (word === asItIs) options.push(asWritten(wanted));
    else {
      const read = await readChecked(wanted.file, word, { means, told: wanted.told });
      if (read === undefined) return undefined;
      options.push({ id: word, label: word, kind: 'variant', scenario: read.scenario, compiled: read.compiled });
    }
  }
  const named = wanted.sets.map((text) => {
    const { name, controls } = namedSet(text, wanted.compiled, means.knowledge);
    return optionWithControls(wanted, controls, { id: name, label: name, kind: 'control-set' });
  });
  const all = [...options, ...named];
  // Where the search was all that was asked for and found nothing to add, the scenario itself is judged.
  return { options: all.length > 0 || search === undefined ? all : [asWritten(wanted)], search };
}

function asWritten({ scenario, compiled }: WantedOptions): DecisionOption {
  return { scenario, compiled, id: asItIs, label: 'As the scenario is', kind: 'variant' };
}

function wordsOf({ file, words, sets }: WantedOptions, { session }: DecideMeans): readonly string[] {
  if (words !== undefined) {
    const asked = words.split(',').map((word) => word.trim());
    if (asked.every((word) => word !== '')) return [...new Set(asked)];
    throw new Failure('input', '--options takes names with commas between them, such as under,over,search.');
  }
  const variants = variantsBeside(file, session.io.cwd);
  return variants.length === 0 || sets.length > 0 ? [asItIs, ...variants, searching] : [...variants, searching];
}

function namedSet(
  text: string,
  { system }: CompiledScenario,
  { controls }: Knowledge,
): { readonly name: string; readonly controls: readonly ControlAt[] } {
  const [name = '', list = ''] = text.split('=', 2);
  const found = list.split(',').map((entry) => {
    const [control = '', asset = ''] = entry.trim().split('@', 2);
    const known = controls.some(({ id }) => id === control) && system.assets.some(({ id }) => id === asset);
    if (!known)
      throw new Failure('input', `--set ${name}: there is no "${entry.trim()}". Write NAME=CONTROL@ASSET,...`);
    return { control, asset };
  });
  if (name.trim() === '') throw new Failure('input', '--set needs a name: NAME=CONTROL@ASSET,...');
  return { name: name.trim(), controls: found };
}
