import { changeText, type TextChange } from '../../scenario/edit/change-text.ts';
import { idIn, yamlScalar } from '../../scenario/edit/yaml-scalar.ts';
import type { HazardLogProposal, LoggedImpact } from './hazard-log-proposal.ts';

/** Which impacts (as `consequence@thing`) and things (by id) of a hazard log are taken over. */
export type PickedOfLog = { readonly impacts: ReadonlySet<string>; readonly things: ReadonlySet<string> };

/** All that a hazard log adds and changes. */
export function everyEntry({ impacts, things }: HazardLogProposal): PickedOfLog {
  return { impacts: new Set(impacts.map(impactId)), things: new Set(things.map(({ id }) => id)) };
}

/** The identity of an impact. */
export function impactId({ consequence, of }: Pick<LoggedImpact, 'consequence' | 'of'>): string {
  return `${consequence}@${of}`;
}

/**
 * The text of a scenario with what was picked of a hazard log, everything else as it was written, and the words of the log
 * in its scale. Undefined where the text cannot take it, as where the things stand in another file.
 */
export function writeHazardLog(text: string, proposal: HazardLogProposal, picked: PickedOfLog): string | undefined {
  const impacts = proposal.impacts.filter((one) => picked.impacts.has(impactId(one)));
  const things = proposal.things.filter(({ id }) => picked.things.has(id));
  return changeText(text, [
    ...scale({ severity: proposal.severities, likelihood: proposal.likelihoods }),
    { kind: 'append', section: 'impacts', items: impacts.filter(({ before }) => before === undefined).map(impactItem) },
    ...impacts
      .filter(({ before }) => before !== undefined)
      .map(
        (one): TextChange => ({
          ...{ kind: 'set', section: 'impacts', at: (item) => isImpact(item, one) },
          fields: { level: yamlScalar(one.level), because: JSON.stringify(one.because) },
        }),
      ),
    ...things.flatMap(({ section, id, hazards, newHazards, controls }): readonly TextChange[] => {
      const at = (item: unknown) => idIn(item) === id;
      const named = `[${hazards.map((one) => yamlScalar(one)).join(', ')}]`;
      const stated = controls.map((one) => [one.id, `{ state: unknown, because: ${JSON.stringify(one.because)} }`]);
      return [
        ...(newHazards.length === 0 ? [] : [{ kind: 'set', section, at, fields: { hazards: named } } as const]),
        ...(stated.length === 0
          ? []
          : [{ kind: 'set', section, at, within: 'controls', fields: Object.fromEntries(stated) } as const]),
      ];
    }),
  ]);
}

function scale(words: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly TextChange[] {
  const entries = Object.entries(words)
    .map(([within, meanings]) => {
      const quoted = Object.entries(meanings).map(([word, level]) => [JSON.stringify(word), level]);
      return [within, Object.fromEntries(quoted)] as const;
    })
    .filter(([, meanings]) => Object.keys(meanings).length > 0);
  return entries.length === 0 ? [] : [{ kind: 'entries', map: 'severity-scale', entries: Object.fromEntries(entries) }];
}

function impactItem({ of, consequence, level, because }: LoggedImpact): string {
  const fields = `of: ${yamlScalar(of)}, consequence: ${consequence}, level: ${yamlScalar(level)}`;
  return `{ ${fields}, because: ${JSON.stringify(because)} }`;
}

function isImpact(item: unknown, { of, consequence }: LoggedImpact): boolean {
  const said: object = typeof item === 'object' && item !== null ? item : {};
  return 'of' in said && said.of === of && 'consequence' in said && said.consequence === consequence;
}
