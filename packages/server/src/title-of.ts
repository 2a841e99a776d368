import { Failure, readScenario } from '@nemecys/core';

/** The title of a scenario from its text; undefined where the text cannot be read yet, which may be saved all the same. */
export async function titleOf(text: string): Promise<string | undefined> {
  const { scenario } = await readScenario('scenario.yaml', (path) => {
    if (path === 'scenario.yaml') return { text };
    throw new Failure('not-found', `${path} cannot be read: a scenario of the workbench is one text.`);
  });
  return scenario?.title ?? scenario?.id;
}
