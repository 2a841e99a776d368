/** Which scenario: its workspace and its id there. */
export type ScenarioKey = { readonly workspace: string; readonly scenario: string };

/** Who does something, and when (ISO text). */
export type Doing = { readonly by: string | null; readonly at: string };
