import { Failure, type Knowledge } from '@nemecys/core';
import { assessModel, compatible, modelAsScenario, prepareKnowledge, quirkFindings } from '@nemecys/core/spyderisk';
import type { ScenarioFile } from '../read-scenario-file.ts';
import type { Session } from '../session.ts';
import { readSystemModel } from './read-system-model.ts';

/**
 * Reads a system model of Spyderisk so that it is assessed by its rules, under the names it gives things, in the mode it
 * stores. Throws a `Failure`.
 */
export async function readModelAsScenario(
  file: string,
  variant: string | undefined,
  { knowledge, session }: { readonly knowledge: Knowledge; readonly session: Session },
): Promise<ScenarioFile> {
  if (variant !== undefined) throw new Failure('input', `${file} is a system model: only scenarios have variants.`);
  const { model, findings } = await readSystemModel(file, knowledge, session.io);
  const tables = prepareKnowledge(knowledge);
  const parts = modelAsScenario(tables, model, compatible);
  const ofQuirks = quirkFindings({ model, file, assessment: assessModel(tables, model) });
  const places = new Map([['id', { file }]]);
  return { ...parts, places, rules: 'compatible', findings: [...findings, ...ofQuirks] };
}
