import {
  coreVersion,
  type Decision,
  type DecisionOption,
  decide,
  freezeCriteria,
  type Knowledge,
  searchedOptions,
} from '@nemecys/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compileText } from './assess-text.ts';

const searchedSets = 2;
const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Judges the scenario as it is against the lightest sets of controls that a search finds for it. */
export async function decideText(text: string, knowledge: Knowledge): Promise<Decision | undefined> {
  const read = await compileText(text, knowledge);
  if (read.compiled === undefined) return undefined;
  const { scenario, compiled } = read;
  const { author } = scenario.context;
  const role = author === undefined || author === 'unknown' ? 'operator' : author;
  const frozen = freezeCriteria({ scenario, compiled, knowledge, role }, hash);
  const { mode } = frozen.criteria;
  const asItIs: DecisionOption = { id: 'scenario', label: 'As the scenario is', kind: 'variant', scenario, compiled };
  const found = searchedOptions({ scenario, compiled, knowledge, mode, count: searchedSets });
  // Where the constraints of the search conflict, the scenario is judged alone; the checks say which.
  const { options, search } = found.kind === 'searched' ? found : { options: [], search: undefined };
  return decide({
    ...{ scenario, compiled, frozen, knowledge, search, version: coreVersion, sha256: hash },
    options: [asItIs, ...options],
  });
}
