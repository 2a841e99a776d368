import {
  type Assessment,
  assess,
  comply,
  coreVersion,
  type Knowledge,
  type RecordRegister,
  type RequirementCatalogue,
  type Scenario,
} from '@nemecys/core';
import { type CompiledText, compileText } from '../engine/assess-text.ts';
import { hashOfText } from '../engine/hash-of-text.ts';
import type { Complied, ToLookAt } from './messages.ts';

type Means = {
  readonly knowledge: Knowledge;
  readonly catalogue: RequirementCatalogue;
  /** Measures how long it takes. */
  readonly now: () => number;
};

type Known = Extract<CompiledText, { readonly scenario: unknown }> & { readonly assessment: Assessment };

/** What was found of a text, and its scenario where it has no errors. */
export type LookedAt = { readonly complied: Complied; readonly scenario: Scenario | undefined };

/** Looks at compliance; of the text that it has looked at last only what the register says is worked out anew. */
export function complianceOfTexts(): (asked: ToLookAt, means: Means) => Promise<LookedAt> {
  let last: { readonly text: string; readonly read: Promise<Read> } | undefined;
  return async (asked, means) => {
    const begun = means.now();
    last = last?.text === asked.text ? last : { text: asked.text, read: assessed(asked.text, means.knowledge) };
    const { findings, known } = await last.read;
    const compliance = known === undefined ? undefined : look(known, asked, means);
    const riskLevels = known?.assessment.scales.risk ?? [];
    const complied = { findings, compliance, riskLevels, milliseconds: means.now() - begun };
    return { complied, scenario: known?.scenario };
  };
}

type Read = { readonly findings: CompiledText['findings']; readonly known: Known | undefined };

async function assessed(text: string, knowledge: Knowledge): Promise<Read> {
  const read = await compileText(text, knowledge);
  if (read.compiled === undefined) return { findings: read.findings, known: undefined };
  const assessment = assess({ ...read, knowledge, version: coreVersion });
  return { findings: assessment.findings, known: { ...read, assessment } };
}

function look(known: Known, { register, attached, day }: ToLookAt, { knowledge, catalogue }: Means) {
  const { scenario, assessment, places } = known;
  const faultyFiles = missingFiles(register, attached);
  const given = { scenario, assessment, places, knowledge, catalogue, register, faultyFiles, day };
  return comply({ ...given, wishes: {}, sha256: hashOfText });
}

/** The records that name a file which nobody has attached, with what is wrong. */
function missingFiles({ records }: RecordRegister, attached: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    records.flatMap(({ id, file, sha256 }): readonly (readonly [string, string])[] =>
      file === undefined || attached.includes(sha256) ? [] : [[id, `its file ${file} is not there`]],
    ),
  );
}
