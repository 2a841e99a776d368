import {
  coreVersion,
  type DecisionOption,
  decide,
  freezeCriteria,
  type Knowledge,
  searchedOptions,
} from '@nemecys/core';
import { compileText } from './assess-text.ts';
import { hashOfText } from './hash-of-text.ts';
import type { Decided } from './messages.ts';

const searchedSets = 2;

/**
 * Judges the scenario as it is against the lightest sets of controls that a search finds for it; nothing where the text has
 * errors or the constraints of the search conflict, which the findings tell.
 */
export async function decideText(text: string, knowledge: Knowledge): Promise<Decided> {
  const read = await compileText(text, knowledge);
  if (read.compiled === undefined) return { findings: read.findings, decision: undefined };
  const { scenario, compiled, places } = read;
  const { author } = scenario.context;
  const role = author === undefined || author === 'unknown' ? 'operator' : author;
  const frozen = freezeCriteria({ scenario, compiled, knowledge, role }, hashOfText);
  const { mode } = frozen.criteria;
  const found = searchedOptions({ scenario, compiled, knowledge, places, mode, count: searchedSets });
  if (found.kind === 'infeasible') return { findings: found.findings, decision: undefined };
  const asItIs: DecisionOption = { id: 'scenario', label: 'As the scenario is', kind: 'variant', scenario, compiled };
  const decision = decide({
    ...{ scenario, compiled, frozen, knowledge, search: found.search, version: coreVersion, sha256: hashOfText },
    options: [asItIs, ...found.options],
  });
  return { findings: read.findings, decision };
}
