export type {
  Change,
  DecisionFormat,
  JobFile,
  MakeFile,
  ReportFormat,
  SigningKey,
  StorePlace,
  Wanted,
  WantedFile,
} from '@nemecys/store';
export type { Example } from './demo-workspace.ts';
export type { MakeView, WantedView } from './make-view.ts';
export type { Answer } from './observed.ts';
export type { OidcSettings } from './oidc-provider.ts';
export type { Problem } from './problem.ts';
export type { SigningProof } from './reauthenticate.ts';
export type { ListedApiToken, ListedSession } from './routes/access-routes.ts';
export type { ListedThread } from './routes/comment-routes.ts';
export type { ListedRegister, OpenRegister } from './routes/compliance-routes.ts';
export type { KeptFile } from './routes/evidence-routes.ts';
export type { ListedMember } from './routes/member-routes.ts';
export type { Refusal, SignInWays } from './routes/oidc-routes.ts';
export type { ListedPasskey } from './routes/passkey-routes.ts';
export type { ListedReceived, ReadReceived } from './routes/received-share-routes.ts';
export type { ListedReport } from './routes/report-routes.ts';
export type { ListedScenario, ListedVersion, ReadVersion, SavedVersion } from './routes/scenario-routes.ts';
export type { SignedIn } from './routes/session-routes.ts';
export type { ListedShare } from './routes/share-routes.ts';
export type { ListedSignature, PublicKey } from './routes/signature-routes.ts';
export { type Served, type ServeInput, serve } from './serve.ts';
export { type WorkInput, type Working, work } from './work.ts';
