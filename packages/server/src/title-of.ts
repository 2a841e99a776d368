import { readScenarioText } from '@nemecys/core';

/** The title of a scenario from its text; undefined where the text cannot be read yet, which may be saved all the same. */
export async function titleOf(text: string): Promise<string | undefined> {
  const { scenario } = await readScenarioText(text);
  return scenario?.title ?? scenario?.id;
}
