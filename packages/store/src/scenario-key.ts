/** Which scenario: its workspace and its id there. */
export type ScenarioKey = { readonly workspace: string; readonly scenario: string };
