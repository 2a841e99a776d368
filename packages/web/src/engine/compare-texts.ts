import { type Assessment, compare, diffScenarios, readScenarioText, type ScenarioDiff } from '@nemecys/core';
import type { Assessed, ComparedTexts, ThreatChange } from './messages.ts';

/** Compares two scenario texts: harms and threats by what they are assessed as, and the models entry by entry. */
export async function compareTexts(
  { before, after }: { readonly before: string; readonly after: string },
  assessed: (text: string) => Promise<Assessed>,
): Promise<ComparedTexts> {
  const old = await assessed(before);
  if (old.assessment === undefined) return { kind: 'wrong', side: 'before', findings: old.findings };
  const now = await assessed(after);
  if (now.assessment === undefined) return { kind: 'wrong', side: 'after', findings: now.findings };
  return {
    kind: 'compared',
    compared: {
      comparison: compare(old.assessment, now.assessment),
      scales: now.assessment.scales,
      threats: threatChanges(old.assessment, now.assessment),
      diff: await diffTexts(before, after),
    },
  };
}

/** The entries and fields of the models that differ; both were read without errors before. */
async function diffTexts(before: string, after: string): Promise<ScenarioDiff> {
  const [old, now] = [(await readScenarioText(before)).scenario, (await readScenarioText(after)).scenario];
  return old === undefined || now === undefined ? { entries: [], fields: [] } : diffScenarios(old, now);
}

/** Threats that are new, gone, or as likely as before no more; those that are worse first, the likeliest first. */
function threatChanges(before: Assessment, after: Assessment): readonly ThreatChange[] {
  const [old, now] = [before, after].map(({ threats }) => new Map(threats.map((threat) => [threat.id, threat])));
  const ids = [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])];
  const level = (id: string | null) => after.scales.likelihood.findIndex((step) => step.id === id);
  return ids
    .flatMap((id) => {
      const [was, is] = [old?.get(id), now?.get(id)];
      const threat = is ?? was;
      if (threat === undefined || was?.likelihood === is?.likelihood) return [];
      const { text, label, sideEffect } = threat;
      const words = text === '' ? label : text;
      return [{ id, text: words, sideEffect, before: was?.likelihood ?? null, after: is?.likelihood ?? null }];
    })
    .sort(
      (a, b) =>
        level(b.after) - level(b.before) - (level(a.after) - level(a.before)) || level(b.after) - level(a.after),
    );
}
