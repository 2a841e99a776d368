import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  assessAndShare,
  compileScenario,
  coreVersion,
  type Knowledge,
  type RecordRegister,
  readScenarioText,
  type SharedFor,
  type SharedView,
} from '@nemecys/core';

const file = fileURLToPath(new URL('../../packages/knowledge/dist/knowledge.json', import.meta.url));

/** The knowledge of this installation. */
export const knowledge = JSON.parse(readFileSync(file, 'utf8')) as Knowledge;

/** What an organisation may see of a scenario text, with the knowledge of this installation. */
export async function shareText(text: string, register: RecordRegister, wanted: SharedFor): Promise<SharedView> {
  const { scenario, places, findings } = await readScenarioText(text);
  if (scenario === undefined) throw new Error(JSON.stringify(findings, null, 1));
  const compiled = compileScenario(scenario, knowledge, places);
  const wrong = [...findings, ...compiled.findings].filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong, null, 1));
  return assessAndShare({ scenario, text, compiled, places, register, knowledge, version: coreVersion }, wanted);
}

/** The same, as a server is given it. */
export const makeView = ({
  text,
  register,
  ...wanted
}: SharedFor & { readonly text: string; readonly register: RecordRegister }) => shareText(text, register, wanted);
