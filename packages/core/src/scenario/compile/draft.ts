import type { ImpactSetting, SystemAsset, SystemLink } from '../../engine/system.ts';
import type { Finding } from '../../finding.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { type Places, placeOf } from '../read/places.ts';
import type { Scenario } from '../scenario.ts';
import type { Question } from './question.ts';
import { isOneOf, type Terms } from './terms.ts';
import type { ControlVoice, SettingBasis, TrustVoice, Voices } from './voices.ts';

/** A system while it is being compiled. Only the compile steps of this folder write to it. */
export type Draft = {
  readonly scenario: Scenario;
  readonly terms: Terms;
  readonly places: Places;
  /** Where each thing is listed, by id, and its path in the scenario. */
  readonly paths: ReadonlyMap<string, string>;
  readonly assets: Map<string, SystemAsset>;
  readonly links: Map<string, SystemLink>;
  /** Devices that software runs on. */
  readonly hosts: Map<string, string>;
  readonly controls: Map<string, Voices<ControlVoice>>;
  readonly trust: Map<string, Voices<TrustVoice>>;
  readonly impacts: Map<string, ImpactSetting>;
  readonly bases: Map<string, SettingBasis>;
  readonly questions: Question[];
  readonly findings: Finding[];
};

/** Reports something wrong at a path of the scenario. */
export function report(
  draft: Draft,
  path: string,
  finding: Pick<Finding, 'code' | 'message'> & Partial<Pick<Finding, 'severity' | 'advice'>>,
): void {
  const { advice, ...rest } = finding;
  const where = placeOf(draft.places, path);
  draft.findings.push({
    severity: 'error',
    ...rest,
    ...(advice === undefined || advice === '' ? {} : { advice }),
    where,
  });
}

/** Says once that the knowledge base has no word for something the language has. */
export function reportLacking(draft: Draft, kind: string, id: string): void {
  const message = `The knowledge base has no ${kind} "${id}": what the scenario says of it is not assessed.`;
  if (draft.findings.some((finding) => finding.message === message)) return;
  report(draft, 'nemecys', { code: 'knowledge-lacks', severity: 'info', message });
}

/** The name of an asset for readers. */
export function labelOf(draft: Draft, id: string): string {
  return draft.assets.get(id)?.label ?? id;
}

/** The class of an asset, or an empty word where it has none that is known. */
export function classOf(draft: Draft, id: string): string {
  return draft.assets.get(id)?.class ?? '';
}

/**
 * Adds a link. What does not fit the relation is a finding at `path`; an implied link is left out instead. Ends without a
 * known class have been reported already.
 */
export function addLink(draft: Draft, link: SystemLink, { path, implied }: { path: string; implied: boolean }): void {
  const relation = draft.terms.relations.get(link.relation);
  if (relation === undefined) {
    if (!implied) reportLacking(draft, 'relation', link.relation);
    return;
  }
  if (!draft.assets.has(link.from) || !draft.assets.has(link.to)) return;
  for (const [end, kinds] of [
    [link.from, relation.from],
    [link.to, relation.to],
  ] as const) {
    if (isOneOf(draft.terms, classOf(draft, end), kinds)) continue;
    if (!implied) {
      report(draft, path, {
        code: 'wrong-kind',
        message: `"${end}" is of type "${classOf(draft, end)}" and cannot take part here: "${relation.id}" goes from ${kindWords(draft, relation.from)} to ${kindWords(draft, relation.to)}.`,
        advice: `Name ${kindWords(draft, kinds)}, or choose another relation.`,
      });
    }
    return;
  }
  if (link.from === link.to) {
    if (!implied) {
      report(draft, path, {
        code: 'self-relation',
        message: say('finding.self-relation', { id: link.from }),
        advice: say('finding.self-relation-advice'),
      });
    }
    return;
  }
  draft.links.set(`${link.from} ${link.relation} ${link.to}`, link);
  if (link.relation === 'runs-on') draft.hosts.set(link.from, link.to);
}

function kindWords(draft: Draft, kinds: readonly string[]): string {
  return kinds.map((kind) => `"${draft.terms.classes.get(kind)?.label ?? kind}"`).join(' or ');
}
