import { flowsAreDescribed } from './architecture/flows-are-described.ts';
import { servicePortsAreClosed } from './architecture/service-ports-are-closed.ts';
import { updatePathIsModelled } from './architecture/update-path-is-modelled.ts';
import { viewsAreComplete } from './architecture/views-are-complete.ts';
import { billHasBaselineFields } from './components/bill-has-baseline-fields.ts';
import { billIsOfThisBuild } from './components/bill-is-of-this-build.ts';
import { supportIsKnown } from './components/support-is-known.ts';
import { supportLasts } from './components/support-lasts.ts';
import { betterOptionsComeFirst } from './controls/better-options-come-first.ts';
import { categoriesAreCovered } from './controls/categories-are-covered.ts';
import { noBannedPattern } from './controls/no-banned-pattern.ts';
import { caseIsDeveloped } from './documents/case-is-developed.ts';
import { editionsAreRecognised } from './documents/editions-are-recognised.ts';
import { submittedIsApproved } from './documents/submitted-is-approved.ts';
import { yesHasAPointer } from './documents/yes-has-a-pointer.ts';
import { assumptionsAreTraced } from './environment/assumptions-are-traced.ts';
import { environmentMeetsConditions } from './environment/environment-meets-conditions.ts';
import { relianceIsLimited } from './environment/reliance-is-limited.ts';
import { responsibilitiesAreComplete } from './environment/responsibilities-are-complete.ts';
import { answersFitTheModel } from './labels/answers-fit-the-model.ts';
import { labellingIsComplete } from './labels/labelling-is-complete.ts';
import { transfersAreUsable } from './labels/transfers-are-usable.ts';
import { casesAreClosedInFull } from './postmarket/cases-are-closed-in-full.ts';
import { clocksAreKept } from './postmarket/clocks-are-kept.ts';
import { monitoringRuns } from './postmarket/monitoring-runs.ts';
import { planHasItsElements } from './postmarket/plan-has-its-elements.ts';
import type { ReviewRule } from './review-rule.ts';
import { controlsCountOnce } from './risks/controls-count-once.ts';
import { likelihoodIsExploitability } from './risks/likelihood-is-exploitability.ts';
import { multiPatientIsScored } from './risks/multi-patient-is-scored.ts';
import { residualRiskIsAccepted } from './risks/residual-risk-is-accepted.ts';
import { threatsEndInRisks } from './risks/threats-end-in-risks.ts';
import { harmsLinkToHazards } from './safety/harms-link-to-hazards.ts';
import { safetyMeasuresAreReviewed } from './safety/safety-measures-are-reviewed.ts';
import { elementsAreInScope } from './scope/elements-are-in-scope.ts';
import { scopeIsDecided } from './scope/scope-is-decided.ts';
import { penetrationCoversInterfaces } from './tests/penetration-covers-interfaces.ts';
import { testFindingsAreClosed } from './tests/test-findings-are-closed.ts';
import { testersAreIndependent } from './tests/testers-are-independent.ts';
import { testsAreOfThisBuild } from './tests/tests-are-of-this-build.ts';
import { testsAreRecorded } from './tests/tests-are-recorded.ts';
import { interfacesHaveThreats } from './threats/interfaces-have-threats.ts';
import { methodIsNamed } from './threats/method-is-named.ts';
import { phasesAreCovered } from './threats/phases-are-covered.ts';
import { threatModelIsCurrent } from './threats/threat-model-is-current.ts';
import { chainIsComplete } from './trace/chain-is-complete.ts';
import { idsHold } from './trace/ids-hold.ts';
import { anomaliesAreAssessed } from './vulnerabilities/anomalies-are-assessed.ts';
import { everyMatchIsAssessed } from './vulnerabilities/every-match-is-assessed.ts';
import { noExploitedOneIsOpen } from './vulnerabilities/no-exploited-one-is-open.ts';
import { notAffectedIsJustified } from './vulnerabilities/not-affected-is-justified.ts';

/** All rules of the reviewer view, those first on which reviewers reject most often. */
export const reviewRules: readonly ReviewRule[] = [
  ...[interfacesHaveThreats, threatModelIsCurrent, phasesAreCovered, methodIsNamed],
  ...[threatsEndInRisks, residualRiskIsAccepted, likelihoodIsExploitability, controlsCountOnce, multiPatientIsScored],
  ...[billHasBaselineFields, billIsOfThisBuild, supportIsKnown, supportLasts],
  ...[everyMatchIsAssessed, noExploitedOneIsOpen, notAffectedIsJustified],
  ...[flowsAreDescribed, viewsAreComplete, updatePathIsModelled, servicePortsAreClosed],
  ...[testsAreRecorded, penetrationCoversInterfaces, testersAreIndependent, testsAreOfThisBuild, testFindingsAreClosed],
  ...[chainIsComplete, idsHold],
  ...[noBannedPattern, categoriesAreCovered, betterOptionsComeFirst],
  ...[labellingIsComplete, answersFitTheModel, transfersAreUsable],
  ...[planHasItsElements, monitoringRuns, anomaliesAreAssessed],
  ...[scopeIsDecided, elementsAreInScope, harmsLinkToHazards, safetyMeasuresAreReviewed],
  ...[assumptionsAreTraced, relianceIsLimited, responsibilitiesAreComplete, environmentMeetsConditions],
  ...[clocksAreKept, casesAreClosedInFull, submittedIsApproved, editionsAreRecognised, yesHasAPointer, caseIsDeveloped],
];
