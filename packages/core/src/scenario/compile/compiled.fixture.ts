import type { Knowledge } from '../../knowledge/knowledge.ts';
import { least, line, readTexts } from '../read/files.fixture.ts';
import { type CompiledScenario, compileScenario } from './compile-scenario.ts';
import { knowledge as words } from './knowledge.fixture.ts';

/** The system of a scenario text that the reader accepts. */
export async function compileText(text: string, knowledge: Knowledge = words): Promise<CompiledScenario> {
  const { scenario, findings, places } = await readTexts({ 's.yaml': text });
  if (scenario === undefined) throw new Error(findings.map(line).join('\n'));
  return compileScenario(scenario, knowledge, places);
}

/** The same for sections after the least head. */
export function compileSections(sections: string): Promise<CompiledScenario> {
  return compileText(`${least}${sections}`);
}

/** Links as sentences. */
export function links({ system }: CompiledScenario): string[] {
  return system.links.map(({ from, relation, to }) => `${from} ${relation} ${to}`);
}

/** Controls as `state control@asset`, with their coverage where that is stated. */
export function controls({ system }: CompiledScenario): string[] {
  return system.controls.map(
    ({ asset, control, state, coverage }) =>
      `${state} ${control}@${asset}${coverage === undefined ? '' : ` ${coverage}`}`,
  );
}
