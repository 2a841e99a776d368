import { assess, Failure } from '@nemecys/core';
import { compatible, modelAsScenario, prepareKnowledge } from '@nemecys/core/spyderisk';
import type { Assessed, Means, Wanted } from '../assess-file.ts';
import { version } from '../version.ts';
import { readSystemModel } from './read-system-model.ts';

/**
 * Assesses a system model of Spyderisk by its rules, under the names it gives things, in the mode it stores unless told
 * otherwise. Modelling errors do not prevent that: Spyderisk calculates in spite of them.
 */
export async function assessSystemModel(file: string, { variant, mode }: Wanted, means: Means): Promise<Assessed> {
  const { knowledge, session, progress } = means;
  if (variant !== undefined) throw new Failure('input', `${file} is a system model: only scenarios have variants.`);
  const { model, findings } = await readSystemModel(file, knowledge, session.io);
  const parts = modelAsScenario(prepareKnowledge(knowledge), model, compatible);
  const assessment = assess({
    ...{ ...parts, knowledge, version, mode, findings },
    places: new Map([['id', { file }]]),
    rules: 'compatible',
    onProgress: (stage) => progress.step(stage),
  });
  return { findings: assessment.findings, assessment };
}
