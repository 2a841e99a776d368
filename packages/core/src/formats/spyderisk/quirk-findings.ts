import type { SystemAssessment } from '../../engine/assess-system.ts';
import { at, byteAt, intAt } from '../../engine/at.ts';
import { threatId } from '../../engine/derived-ids.ts';
import { AVERAGE } from '../../engine/member.ts';
import { compatible } from '../../engine/quirks.ts';
import { sharedRoles } from '../../engine/shared-roles.ts';
import type { Finding } from '../../finding.ts';
import { assessModel } from './assess-model.ts';
import { fault } from './fault.ts';
import type { SpyderiskModel } from './model/read-model.ts';
import { staleLevels } from './stored/stale-levels.ts';

/** A model, the name of its file for places, and an assessment of it under any quirks. */
export type AssessedModel = {
  readonly model: SpyderiskModel;
  readonly file: string;
  readonly assessment: SystemAssessment;
};

/**
 * What has to be said of an assessment because of the quirks it was made with or without: assets that fill several roles
 * of an attack (Q4), choices that were arbitrary (Q5), and stored results that are out of date (Q9).
 */
export function quirkFindings(assessed: AssessedModel): readonly Finding[] {
  return [...sharedRoleFindings(assessed), ...arbitraryChoiceFindings(assessed), ...storedResultFindings(assessed)];
}

/** Q4: one finding for each asset and roles it fills together in attacks that happen, normal operation apart. */
function sharedRoleFindings({ assessment: { graph, levels }, file }: AssessedModel): Finding[] {
  if (levels.quirks.sharedRolesUnsaid) return [];
  const found = new Map<string, { asset: number; roles: readonly string[]; threats: number[] }>();
  for (let t = 0; t < graph.threats.count; t += 1) {
    if (byteAt(levels.threat, t) === 0 || byteAt(graph.threats.member, t) !== AVERAGE) continue;
    if (at(graph.tables.knowledge.threats, intAt(graph.threats.rule, t)).normalOperation) continue;
    for (const { asset, roles } of sharedRoles(graph, t)) {
      const key = `${at(graph.assets.id, asset)} ${roles.join(' ')}`;
      const known = found.get(key);
      if (known === undefined) found.set(key, { asset, roles, threats: [t] });
      else known.threats.push(t);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { asset, roles, threats }]) => {
      const [first = '', ...more] = threats.map((t) => threatId(graph, t)).sort();
      const others = more.length === 0 ? '' : ` and of ${more.length} more`;
      const message = `${at(graph.assets.label, asset)} fills the roles ${roles.join(' and ')} of ${first}${others}.`;
      return fault('asset-in-several-roles', message, { where: { file, path: at(graph.assets.id, asset) } });
    });
}

/** Q5: the choices that matching recorded. */
function arbitraryChoiceFindings({ assessment: { graph }, file }: AssessedModel): Finding[] {
  return graph.arbitraryChoices.map(({ pattern, role, asset }) => {
    const message = `${pattern} looked at ${asset} alone of the assets in ${role}; another would have given another answer.`;
    return fault('arbitrary-choice', message, { where: { file, path: asset } });
  });
}

/** Q9: without it stored results are compared with those calculated now, like with like: under Spyderisk's own rules. */
function storedResultFindings({ assessment, model, file }: AssessedModel): Finding[] {
  const { graph, levels } = assessment;
  if (levels.quirks.storedResultsTrusted) {
    if (model.risksValid || staleLevels(model.stored, assessment).count === 0) return [];
    const message = 'The model says itself that the results stored with it are out of date.';
    return [fault('stale-results', message, { where: { file } })];
  }
  const likeSpyderisk = assessModel(graph.tables, model, { quirks: compatible });
  const { count, stale } = staleLevels(model.stored, likeSpyderisk);
  const [first] = stale;
  if (first !== undefined) {
    const claim = model.risksValid ? ', though the model says that they are valid' : '';
    const example = `${first.about} ${first.predicate} was ${first.stored} and is ${first.now ?? 'no longer there'}`;
    const message = `${stale.length} of ${count} stored levels are out of date${claim}: ${example}.`;
    return [fault('stale-results', message, { where: first.where })];
  }
  if (count > 0 || !model.risksValid) return [];
  const message = 'The model says that its stored results are valid, but holds none.';
  return [fault('stale-results', message, { where: { file } })];
}
