import { assuranceCaseOf } from '@nemecys/core';
import type { LookedAt } from './comply-text.ts';
import type { ArguedCase, ToLookAt } from './messages.ts';

/** The assurance case of a text and its register, drawn; none where errors of the text prevent it. */
export async function argueCase(
  { complied: { compliance }, scenario }: LookedAt,
  { register }: Pick<ToLookAt, 'register'>,
): Promise<ArguedCase | undefined> {
  if (compliance === undefined || scenario === undefined) return undefined;
  const made = assuranceCaseOf({ compliance, scenario, register });
  // The layout of drawings is large; who does not look at them does not load it.
  const { drawCase, renderCaseFiles } = await import('@nemecys/report');
  const drawn = await drawCase(made);
  const [json, ...files] = renderCaseFiles(drawn).map(({ content }) => content);
  const drawings = drawn.drawings.map(({ id, title }, at) => ({ id, title, svg: files[at] ?? '' }));
  return { made, json: json ?? '', drawings };
}
