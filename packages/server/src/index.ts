export type { Change, JobFile, MakeFile, StorePlace, WantedFile } from '@nemecys/store';
export type { Example } from './demo-workspace.ts';
export type { ListedRegister, OpenRegister } from './routes/compliance-routes.ts';
export type { KeptFile } from './routes/evidence-routes.ts';
export type { ListedReport } from './routes/report-routes.ts';
export type { ListedScenario, ListedVersion, ReadVersion, SavedVersion } from './routes/scenario-routes.ts';
export type { SignedIn } from './routes/session-routes.ts';
export { type Served, type ServeInput, serve } from './serve.ts';
export { type WorkInput, type Working, work } from './work.ts';
