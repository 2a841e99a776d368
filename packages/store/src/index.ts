export { acceptInvitation, checkInvitation, type NewPerson } from './accept-invitation.ts';
export {
  type ListedApiToken,
  listApiTokens,
  makeApiToken,
  type NewApiToken,
  personOfApiToken,
  revokeApiToken,
} from './access/api-tokens.ts';
export { type ListedSession, listSessions, revokeSession } from './access/list-sessions.ts';
export { type Account, accountOf, hasPeople } from './accounts.ts';
export { addScenario, type NewScenario } from './add-scenario.ts';
export type { Change } from './announce.ts';
export { backUp } from './backup.ts';
export { type ListedComment, type ListedThread, listThreads } from './comments/read-threads.ts';
export { type SettledThread, settleThread } from './comments/settle-thread.ts';
export { Subject } from './comments/subject.ts';
export { beginThread, type NewComment, type NewThread, writeComment } from './comments/write-comment.ts';
export type { Doing } from './doing.ts';
export { ensureWorkspace, type NewWorkspace } from './ensure-workspace.ts';
export { invite, inviteFirst, type NewInvitation } from './invite.ts';
export { cancelJob, type JobKey, retryJob } from './jobs/change-job.ts';
export { type JobQueue, openJobQueue } from './jobs/job-queue.ts';
export { countJobs, type JobFile, type ListedJob, listJobs, readJobFile } from './jobs/read-jobs.ts';
export { requestReport, type WantedReport } from './jobs/request-report.ts';
export { type DecisionFormat, type ReportFormat, Wanted } from './jobs/wanted.ts';
export type { OptionText, WantedFile } from './jobs/wanted-file.ts';
export { type MakeFile, type Making, workOnJobs } from './jobs/work-on-jobs.ts';
export type { Listener } from './listen.ts';
export { type AddedWorkspace, addWorkspace } from './members/add-workspace.ts';
export { joinWorkspace } from './members/join-workspace.ts';
export { changeRole, listMembers, type Member } from './members/members.ts';
export { removeMember } from './members/remove-member.ts';
export { type NewBaseline, nameBaseline } from './name-baseline.ts';
export { beginFlow, endFlow, type OidcFlow } from './oidc/flows.ts';
export {
  connectIdentity,
  type Identity,
  joinWithIdentity,
  listIdentities,
  type NewOidcPerson,
  personOfIdentity,
} from './oidc/identities.ts';
export { type Database, isReady, openStore, type Store, type StorePlace } from './open-store.ts';
export type { Page, Paged } from './page.ts';
export {
  addPasskey,
  countPasskey,
  credentialsOf,
  keepChallenge,
  type ListedPasskey,
  listPasskeys,
  type Passkey,
  passkeyOf,
  removePasskey,
  takeChallenge,
} from './passkeys/passkeys.ts';
export { readBackup } from './read-backup.ts';
export { type ListedScenario, type ListedVersion, listScenarios, listVersions, readVersion } from './read-scenarios.ts';
export { changeRegister, type RegisterChange } from './register/change-register.ts';
export {
  type EvidenceKey,
  keepEvidence,
  type ListedEvidence,
  listEvidence,
  type NewEvidence,
  readEvidence,
} from './register/evidence.ts';
export { type ListedRegister, listRegisters, type ReadRegister, readRegister } from './register/read-register.ts';
export { approveRecord, decideFinding, type NewApproval, type NewDecision } from './register/sign-register.ts';
export { restore } from './restore.ts';
export { type Clash, type Edit, type Merge, type Saved, saveVersion, type TitleOf } from './save-version.ts';
export type { ScenarioKey } from './scenario-key.ts';
export { endSession, type NewSession, type Person, personOfSession, startSession } from './sessions.ts';
export { type AcceptedOffer, acceptShare } from './sharing/accept-share.ts';
export { answerTransfer, type ClosedTransfer, closeTransfer, type NewAnswer } from './sharing/answer-transfer.ts';
export {
  giveView,
  makeShare,
  type NewShare,
  type NewView,
  readShareable,
  type Shareable,
  withdrawShare,
} from './sharing/give-share.ts';
export { nameOrganisation, organisationsOf } from './sharing/organisations.ts';
export {
  type ListedReceived,
  type ListedShare,
  type ListedView,
  listReceived,
  listShares,
  type ReadReceived,
  readGiven,
  readReceived,
} from './sharing/read-shares.ts';
export type { GivenKey, ReceivedKey } from './sharing/share-rows.ts';
export type { SharedStanding } from './sharing/transfer-standing.ts';
export { type CheckedBaseline, checkSignedBaseline, type Difference } from './signing/check-signed-baseline.ts';
export { type ListedSignature, listSignatures, readSignedBaseline } from './signing/read-signatures.ts';
export { type NewSignature, signBaseline } from './signing/sign-baseline.ts';
export { keyId, newPrivateKey, readPublicKey, readSigningKey, type SigningKey } from './signing/signing-key.ts';
export { type Meaning, meanings, type SignedBaseline, signedBaselineText } from './signing/statement.ts';
export { type AuditVerdict, verifyAudit } from './verify-audit.ts';
export { whyUnavailable } from './why-unavailable.ts';
