/** Version of the core package; written into every result so that a report says what made it. */
export const coreVersion = '0.1.0';
export { AssuranceCase, assuranceCaseJsonSchema, CaseLink, CaseNode } from './assurance/argument/assurance-case.ts';
export { type AssuranceCaseInput, assuranceCaseOf } from './assurance/argument/assurance-case-of.ts';
export { ClaimCompleteness, ClaimConfidence, confidenceRules } from './assurance/argument/claim-confidence.ts';
export { Artefact, artefactLabels } from './assurance/artefact.ts';
export { canonicalJson } from './assurance/canonical-json.ts';
export { Compliance, RequirementCoverage, RequirementStanding, ReviewFinding } from './assurance/compliance.ts';
export {
  ComplianceDocument,
  complianceDocuments,
  type DocumentFormat,
  documentFormats,
} from './assurance/compliance-document.ts';
export { complianceJsonSchema, recordsJsonSchema } from './assurance/compliance-schema.ts';
export { type ComplyInput, comply } from './assurance/comply.ts';
export { DutyEntry, RiskDuty } from './assurance/ledger/responsibilities.ts';
export { TransferEntry } from './assurance/ledger/transfer.ts';
export { ConditionStanding } from './assurance/ledger/weigh-conditions.ts';
export { type Counterpart, counterpartFinder } from './assurance/mapping/counterparts.ts';
export { MappingTable } from './assurance/mapping/mapping.ts';
export { statedPairs } from './assurance/mapping/stated-pairs.ts';
export type { OwnRequirements } from './assurance/own/own-requirements.ts';
export { requirementsFromOscal } from './assurance/own/requirements-from-oscal.ts';
export {
  requirementsFromSheets,
  type Sheet,
  type SheetColumns,
  type SheetField,
  sheetFields,
} from './assurance/own/requirements-from-sheet.ts';
export { withholdText } from './assurance/own/withhold-text.ts';
export { FindingDecision } from './assurance/register/finding-decision.ts';
export { LabelItem, labelItems } from './assurance/register/label-item.ts';
export { EvidenceRecord, RecordApproval, TestKind } from './assurance/register/record.ts';
export { emptyRegister, RecordRegister } from './assurance/register/record-register.ts';
export {
  editedPart,
  editRegister,
  type NamedEdit,
  namedEdit,
  RegisterEdit,
  type SignedEdit,
} from './assurance/register/register-edit.ts';
export {
  entryFields,
  type FieldReference,
  type FieldValue,
  type FieldWay,
  type RegisterField,
  statementFields,
} from './assurance/register/register-field.ts';
export {
  type EntryKey,
  entriesOf,
  isListed,
  isStated,
  keyOf,
  type ListedSection,
  type SectionEntry,
  type SectionStatement,
  type StatedSection,
  sectionEntries,
  sectionStatements,
  statementOf,
} from './assurance/register/register-section.ts';
export { answerOf } from './assurance/register/transfer-edit.ts';
export { EndedAnswer, TransferAnswer, TransferOffer, TransferRecord } from './assurance/register/transfer-record.ts';
export { RequirementActor } from './assurance/requirement.ts';
export { RequirementCatalogue, RequirementFile } from './assurance/requirement-catalogue.ts';
export { unjudged } from './assurance/rules/not-stated.ts';
export { reviewRules } from './assurance/rules/review-rules.ts';
export { sectionRules, sectionsOfRule } from './assurance/rules/section-rules.ts';
export { ScopeFact, scopeQuestions } from './assurance/scope-fact.ts';
export { ScopeWishes } from './assurance/scope-wishes.ts';
export { Trace, TraceKind, TraceLink, TraceNode, TraceProblem } from './assurance/trace/trace.ts';
export { type TraceWalk, walkTrace } from './assurance/trace/walk-trace.ts';
export { Amplifier, DescribedPath, SystemViews } from './assurance/views/system-view.ts';
export { DecisionCriteria, FrozenCriteria, freezeCriteria, type Sha256 } from './benefit/criteria.ts';
export { type DecideInput, decide } from './benefit/decide.ts';
export {
  ControlVerdict,
  Decision,
  DeliveredBenefit,
  EffectEntry,
  EvidenceEntry,
  FlipPoint,
  OptionEntry,
  OptionVectors,
  SignOff,
} from './benefit/decision.ts';
export { decisionJsonSchema } from './benefit/decision-schema.ts';
export { type ControlAt, type DecisionOption, optionWithControls } from './benefit/option.ts';
export type { DecisionRole } from './benefit/option-state.ts';
export { QuantifiedDecision, QuantifiedOptionEntry } from './benefit/quantified/quantified-decision.ts';
export { naturalFrequency, rounded } from './benefit/quantified/spread.ts';
export { DecisionSearch, FrontSet, NumberSearch, NumberSet } from './benefit/search/decision-search.ts';
export type { Budget } from './benefit/search/kept-constraints.ts';
export {
  type SearchedOptions,
  type SearchSource,
  searchedOptions,
  searchOptions,
} from './benefit/search/search-options.ts';
export { type AssessInput, assess, harmsAndThreats } from './documents/assess.ts';
export { assessWithEvidence, type EvidenceInput } from './documents/assess-with-evidence.ts';
export { Action, Assessment, AssetEntry, KnowledgeEntry, ScenarioSummary } from './documents/assessment.ts';
export { assessmentJsonSchema } from './documents/assessment-schema.ts';
export { AttackPath, PathStep } from './documents/attack-path.ts';
export { checkModel } from './documents/check-model.ts';
export { compare } from './documents/compare.ts';
export { Comparison } from './documents/comparison.ts';
export { Diagram, NodeKind } from './documents/diagram.ts';
export type { Inferred } from './documents/diagrams.ts';
export { type Glance, type GlanceInput, glance, inferred } from './documents/glance.ts';
export { Advice, HarmEntry, RiskVector } from './documents/harm-entry.ts';
export { type HeadlineParts, headlineOf } from './documents/headline.ts';
export { type ScaleName, stepLevel, stepWord } from './documents/level-words.ts';
export { PrivacyFinding, type RankedFinding, rankFindings } from './documents/linddun-rank.ts';
export { Measure } from './documents/measure.ts';
export { QuestionEntry, Swing } from './documents/question-entry.ts';
export { RankedLine, ThreatRanking } from './documents/ranking.ts';
export { ControlEntry, ThreatEntry } from './documents/threat-entry.ts';
export { type OpenTreatment, openTreatment } from './documents/treat.ts';
export {
  LevelCount,
  TreatedHarm,
  TreatmentBurden,
  TreatmentControl,
  TreatmentDocument,
  TreatmentPlan,
  TreatmentSet,
  TreatmentShortfall,
} from './documents/treatment-plan.ts';
export type { TreatmentRequest } from './documents/treatment-planner.ts';
export { burdenWords } from './documents/treatment-sentences.ts';
export { StrategyEffect, Why } from './documents/why.ts';
export { chainBehind, decisiveCauses, idsBehind, shortestExplanations } from './documents/why-chain.ts';
export { ThreatKeeper } from './engine/threat-keeper.ts';
export { type ContinueWhile, stepBudget } from './engine/treat/demand.ts';
export type { GivenEvidence } from './evidence/evidence-entry.ts';
export { EvidenceFile } from './evidence/evidence-file.ts';
export { EvidenceChange, EvidenceItem, EvidenceReason, EvidenceReport } from './evidence/evidence-report.ts';
export { evidenceJsonSchema } from './evidence/evidence-schema.ts';
export { momentOf, timeOf } from './evidence/moment.ts';
export { type ReadEvidence, readEvidence } from './evidence/read-evidence.ts';
export { Failure, type FailureCode } from './failure.ts';
export { Finding } from './finding.ts';
export { parseCsv } from './formats/csv/parse-csv.ts';
export { oscalNamespace } from './formats/oscal/oscal-namespace.ts';
export { type OscalControl, type ReadOscal, readOscalCatalogue } from './formats/oscal/read-oscal-catalogue.ts';
export { writeOscalCatalogue } from './formats/oscal/write-oscal-catalogue.ts';
export { writeOscalMapping } from './formats/oscal/write-oscal-mapping.ts';
export { writeReqif } from './formats/reqif/write-reqif.ts';
export { maxUnpackedBytes, unpackDamaged, unpackedTooLarge } from './formats/zip/unpack-faults.ts';
export { Indicator } from './knowledge/indicator.ts';
export { Knowledge } from './knowledge/knowledge.ts';
export { Catalogue, KnowledgeNames, NameSource } from './knowledge/names/knowledge-names.ts';
export { HarmKind, Origin } from './knowledge/origin.ts';
export { KnowledgePackage, Renamed } from './knowledge/package.ts';
export { EvidenceGrade, Provenance, Reference, Source } from './knowledge/provenance.ts';
export { ScaleStep, Scales } from './knowledge/scales.ts';
export type { ProofChange, ProofSource, ProofSystem } from './knowledge/source/proof-source.ts';
export { Stride } from './knowledge/stride.ts';
export {
  type ChainCause,
  type ChainEffect,
  type ChainWay,
  type ThreatChains,
  threatChains,
} from './knowledge/threat-chains.ts';
export { knowledgeInWords } from './knowledge/words/knowledge-in-words.ts';
export { KnowledgeWords } from './knowledge/words/knowledge-words.ts';
export {
  type Actor,
  can,
  type Role,
  roles,
  type Scope,
  scopes,
  type Thing,
  type WorkspaceAction,
} from './permission/can.ts';
export { meanOf, ninetyOf } from './quantity/distribution.ts';
export type { LibraryEntry } from './quantity/library/library-entry.ts';
export { QuantityUnit } from './quantity/quantity-fault.ts';
export { severities } from './quantity/severity.ts';
export { type CompiledScenario, compileScenario } from './scenario/compile/compile-scenario.ts';
export { type ModernScenario, modernWords, type OldWord } from './scenario/compile/modern-words.ts';
export { applyEdit, changesStructure, type Question, type SystemEdit } from './scenario/compile/question.ts';
export type { SettingBasis } from './scenario/compile/voices.ts';
export { authorOf } from './scenario/context.ts';
export { diffScenarios, type ScenarioDiff } from './scenario/diff.ts';
export { freeId, idOf } from './scenario/id-of.ts';
export { decodeText } from './scenario/read/decode-text.ts';
export { maxScenarioBytes } from './scenario/read/limits.ts';
export type { FileContent, ResolveFile } from './scenario/read/load-files.ts';
export { type Places, placeOf } from './scenario/read/places.ts';
export { type ReadScenario, readScenario } from './scenario/read/read-scenario.ts';
export { readScenarioText } from './scenario/read/read-scenario-text.ts';
export { TextKeeper } from './scenario/read/text-keeper.ts';
export { Scenario } from './scenario/scenario.ts';
export { scenarioJsonSchema } from './scenario/scenario-schema.ts';
export { didYouMean } from './scenario/suggest.ts';
export { takeFromLibrary } from './scenario/take-from-library.ts';
export { assessAndShare, type ToShare } from './sharing/assess-and-share.ts';
export { DisclosureLevel, disclosureLevels } from './sharing/disclosure-level.ts';
export { Organisation, OrganisationKind, organisationKinds } from './sharing/organisation.ts';
export {
  SharedFlow,
  SharedInterfaces,
  SharedThing,
  SharedTransfer,
} from './sharing/shared-interfaces.ts';
export { SharedRisks, SharedWhole } from './sharing/shared-risks.ts';
export type { SharedFor } from './sharing/shared-source.ts';
export { SharedView } from './sharing/shared-view.ts';
export { englishSentences, resultSentences } from './wording/english/english-sentences.ts';
export {
  inEnglish,
  type Listing,
  listing,
  type Manner,
  type Say,
  type SentenceKey,
  sayEnglish,
  saying,
  type Wording,
} from './wording/say.ts';
export { type Counted, type Piece, type PlaceKind, piecesOf, type Sentences, templatesOf } from './wording/template.ts';
