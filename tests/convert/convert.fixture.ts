import { readFileSync } from 'node:fs';
import {
  type Assessment,
  assess,
  type CompiledScenario,
  compileScenario,
  type Finding,
  Knowledge,
  readScenario,
  type Scenario,
} from '@nemecys/core';
import { type ConvertedModel, convertModel, scenarioYaml } from '@nemecys/core/spyderisk';
import {
  type NetworkModel,
  networkModel,
  networkWords,
} from '../../packages/core/src/formats/spyderisk/convert/network-words.fixture.ts';

/** The knowledge of the product. */
export const own: Knowledge = Knowledge.parse(
  JSON.parse(readFileSync(new URL('../../packages/knowledge/dist/knowledge.json', import.meta.url), 'utf8')),
);

/** A model in the words of the fixture, converted. */
export async function converted(model: NetworkModel): Promise<ConvertedModel> {
  const read = await networkModel(model);
  return convertModel({ model: read.model, from: networkWords, to: own });
}

/** What the product makes of a converted scenario: read from its text, compiled. */
export type ReadBack = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly findings: readonly Finding[];
};

/** Reads and compiles the text of a converted scenario, as the command would. */
export async function readBack({ scenario: source }: Pick<ConvertedModel, 'scenario'>): Promise<ReadBack> {
  const bytes = new TextEncoder().encode(scenarioYaml(source));
  const { scenario, findings, places } = await readScenario('converted.yaml', () => ({ bytes }));
  if (scenario === undefined) throw new Error(`not read: ${findings.map(({ message }) => message).join(' ')}`);
  const compiled = compileScenario(scenario, own, places);
  return { scenario, compiled, findings: [...findings, ...compiled.findings] };
}

/** The assessment of a converted scenario. */
export async function assessed(converted: Pick<ConvertedModel, 'scenario'>): Promise<Assessment> {
  const { scenario, compiled, findings } = await readBack(converted);
  return assess({ scenario, compiled, knowledge: own, version: 'test', findings });
}

/** Those of the findings that are errors. */
export function errorsOf(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);
}
