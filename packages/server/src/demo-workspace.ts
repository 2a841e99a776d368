import { addScenario, type Database, ensureWorkspace } from '@nemecys/store';
import { titleOf } from './title-of.ts';

/** The workspace that is there from the start. */
export const demoWorkspace = 'demo';

/** A scenario to begin with. */
export type Example = { readonly id: string; readonly text: string };

/** Makes the demo workspace with the examples, where it is not there yet. */
export async function prepareDemo(db: Database, examples: readonly Example[], at: string): Promise<void> {
  if (!(await ensureWorkspace(db, { id: demoWorkspace, name: 'Demo' }, at))) return;
  for (const { id, text } of examples) {
    const title = (await titleOf(text)) ?? id;
    const added = { workspace: demoWorkspace, scenario: id, title, text, message: 'Example of nemecys' };
    await addScenario(db, added, { by: null, at });
  }
}
