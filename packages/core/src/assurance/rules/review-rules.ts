import { assumptionsHaveOwners } from './assumptions-have-owners.ts';
import { componentsAreIdentified, supportIsKnown } from './components-are-identified.ts';
import { controlsAreVerified } from './controls-are-verified.ts';
import { controlsHaveProviders } from './controls-have-providers.ts';
import { elementsAreConnected } from './elements-are-connected.ts';
import { flowsAreDescribed } from './flows-are-described.ts';
import { harmsLinkToHazards } from './harms-link-to-hazards.ts';
import { interfacesHaveThreats } from './interfaces-have-threats.ts';
import { noBannedPattern } from './no-banned-pattern.ts';
import { residualRiskIsAccepted } from './residual-risk-is-accepted.ts';
import type { ReviewRule } from './review-rule.ts';
import { scopeIsDecided } from './scope-is-decided.ts';
import { servicePortsAreClosed } from './service-ports-are-closed.ts';
import { testsAreRecorded } from './tests-are-recorded.ts';
import { updatePathIsModelled } from './update-path-is-modelled.ts';

/** All rules, those first on which reviewers reject most often. */
export const reviewRules: readonly ReviewRule[] = [
  interfacesHaveThreats,
  residualRiskIsAccepted,
  componentsAreIdentified,
  supportIsKnown,
  flowsAreDescribed,
  elementsAreConnected,
  updatePathIsModelled,
  servicePortsAreClosed,
  testsAreRecorded,
  controlsAreVerified,
  noBannedPattern,
  scopeIsDecided,
  harmsLinkToHazards,
  assumptionsHaveOwners,
  controlsHaveProviders,
];
