/** Version of the core package; written into every result so that a report says what made it. */
export const coreVersion = '0.1.0';
export { Action, Assessment, AssetEntry, KnowledgeEntry, ScenarioSummary } from './documents/assessment.ts';
export { AttackPath, PathStep } from './documents/attack-path.ts';
export { Diagram, NodeKind } from './documents/diagram.ts';
export { Advice, HarmEntry, RiskVector } from './documents/harm-entry.ts';
export { Measure } from './documents/measure.ts';
export { QuestionEntry, Swing } from './documents/question-entry.ts';
export { ControlEntry, ThreatEntry } from './documents/threat-entry.ts';
export { StrategyEffect, Why } from './documents/why.ts';
export { Failure, type FailureCode } from './failure.ts';
export { Finding } from './finding.ts';
export { Knowledge } from './knowledge/knowledge.ts';
export { HarmKind, Origin } from './knowledge/origin.ts';
export { Provenance, Reference, Source } from './knowledge/provenance.ts';
export { ScaleStep, Scales } from './knowledge/scales.ts';
