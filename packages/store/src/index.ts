export { addScenario, type NewScenario } from './add-scenario.ts';
export { type NewBaseline, nameBaseline } from './name-baseline.ts';
export { type Database, isReady, openStore, type Store, type StorePlace } from './open-store.ts';
export {
  acceptInvitation,
  accountOf,
  endSession,
  ensureWorkspace,
  hasPeople,
  invite,
  type NewInvitation,
  type NewPerson,
  type NewSession,
  type Person,
  personOfSession,
  startSession,
} from './people.ts';
export { type ListedScenario, type ListedVersion, listScenarios, listVersions, readVersion } from './read-scenarios.ts';
export { type Edit, type Merge, type Saved, saveVersion, type TitleOf } from './save-version.ts';
export type { Doing, ScenarioKey } from './scenario-key.ts';
export { type AuditVerdict, verifyAudit } from './verify-audit.ts';
