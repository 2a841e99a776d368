import type { Finding } from '../../../finding.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import {
  clausesLocated,
  conceptsUsed,
  harmsHaveSeverity,
  originsGiven,
  pairedConsequencesReadAsLack,
  placeholdersAreRoles,
} from './clauses-sound.ts';
import { threatsAddSomething } from './covered-threats.ts';
import { indicatorsDoSomething } from './indicators-sound.ts';
import { type LintRule, lintView } from './lint-view.ts';
import { threatsDiffer } from './near-duplicates.ts';
import { patternLinksPossible, patternsConnected, roleClassesKin, secondaryLinksReachRoot } from './patterns-sound.ts';
import { causesCanComeAbout, threatsCanHappen } from './possible-causes.ts';
import { proofsGiven } from './proofs-given.ts';
import { provenanceGiven, referencesVerified } from './provenance-given.ts';
import { referencesResolved } from './references-resolved.ts';
import { renamesSound } from './renames-sound.ts';
import {
  controlsInStrategies,
  sideEffectsAreTriggered,
  strategiesDoSomething,
  strategyRolesExist,
} from './strategies-work.ts';

/** Every rule of the linter, by the name tests and reports use. */
export const lintRules: Readonly<Record<string, LintRule>> = {
  referencesResolved,
  patternsConnected,
  patternLinksPossible,
  secondaryLinksReachRoot,
  roleClassesKin,
  clausesLocated,
  pairedConsequencesReadAsLack,
  placeholdersAreRoles,
  originsGiven,
  harmsHaveSeverity,
  conceptsUsed,
  causesCanComeAbout,
  threatsCanHappen,
  controlsInStrategies,
  strategiesDoSomething,
  strategyRolesExist,
  sideEffectsAreTriggered,
  threatsDiffer,
  threatsAddSomething,
  indicatorsDoSomething,
  provenanceGiven,
  referencesVerified,
  proofsGiven,
  renamesSound,
};

/** What is wrong or doubtful in the knowledge as a whole, ordered by file. */
export function lintKnowledge(source: KnowledgeSource, knowledge: Knowledge): Finding[] {
  const view = lintView(source, knowledge);
  return Object.values(lintRules)
    .flatMap((rule) => rule(view))
    .sort((a, b) => (a.where.file < b.where.file ? -1 : a.where.file > b.where.file ? 1 : 0));
}
