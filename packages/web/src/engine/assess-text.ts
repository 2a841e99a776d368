import {
  assess,
  type CompiledScenario,
  compileScenario,
  coreVersion,
  type Finding,
  glance,
  type Inferred,
  inferred,
  type Knowledge,
  type Places,
  readScenarioText,
  type Scenario,
  type TextKeeper,
  type ThreatKeeper,
} from '@nemecys/core';
import type { Assessed, Glanced } from './messages.ts';

/** A scenario text in the words of the knowledge, unless it has errors; its findings either way. */
export type CompiledText = { readonly findings: readonly Finding[] } & (
  | { readonly scenario: Scenario; readonly compiled: CompiledScenario; readonly places: Places }
  | { readonly compiled: undefined }
);

/** Reads and compiles a scenario text; it is one text and includes no other. */
export async function compileText(text: string, knowledge: Knowledge, texts?: TextKeeper): Promise<CompiledText> {
  const { scenario, findings, places } = await readScenarioText(text, texts);
  if (scenario === undefined) return { compiled: undefined, findings };
  const compiled = compileScenario(scenario, knowledge, places);
  const all = [...findings, ...compiled.findings];
  if (all.some(({ severity }) => severity === 'error')) return { compiled: undefined, findings: all };
  return { scenario, compiled, places, findings: all };
}

/** What stays from one look to the next: the knowledge, what was read and the threats found last, and a clock. */
export type Looking = {
  readonly knowledge: Knowledge;
  readonly texts: TextKeeper;
  readonly keeper: ThreatKeeper;
  readonly now: () => number;
};

/** The levels of a scenario text, while somebody writes, and how long it took to get them. */
export async function glanceAtText(text: string, { knowledge, texts, keeper, now }: Looking): Promise<Glanced> {
  const begun = now();
  const read = await compileText(text, knowledge, texts);
  const seen = read.compiled && glance({ ...read, knowledge, keeper });
  return { findings: seen?.findings ?? read.findings, glance: seen, milliseconds: now() - begun };
}

/** What the engine adds to a scenario text; nothing where it has errors. */
export async function inferredFromText(
  text: string,
  { knowledge, texts, keeper }: Omit<Looking, 'now'>,
): Promise<Inferred | undefined> {
  const read = await compileText(text, knowledge, texts);
  return read.compiled && inferred({ ...read, knowledge, keeper });
}

/** Assesses a scenario text. `now` measures how long it takes. */
export async function assessText(text: string, knowledge: Knowledge, now: () => number): Promise<Assessed> {
  const begun = now();
  const read = await compileText(text, knowledge);
  const assessment = read.compiled && assess({ ...read, knowledge, version: coreVersion });
  const asked = new Map(
    (read.compiled?.questions ?? []).map(({ id, ask: _, assetLabel: __, where: ___, no: ____, ...asked }) => [
      id,
      asked,
    ]),
  );
  return { findings: assessment?.findings ?? read.findings, assessment, asked, milliseconds: now() - begun };
}
