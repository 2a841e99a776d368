import type { SystemAssessment } from '../../engine/assess-system.ts';
import { attributeCauses } from '../../engine/attribute-causes.ts';
import { type Built, construct } from '../../engine/construct.ts';
import { evaluate } from '../../engine/evaluate.ts';
import type { KnowledgeTables } from '../../engine/knowledge-tables.ts';
import type { Mode } from '../../engine/levels.ts';
import { match } from '../../engine/match.ts';
import { compatible, type Quirks } from '../../engine/quirks.ts';
import type { System } from '../../engine/system.ts';
import { systemRisk } from '../../engine/threat-risk.ts';
import { identifierHash } from './identifier-hash.ts';
import type { SpyderiskModel } from './model/read-model.ts';
import type { ReadSettings } from './model/read-settings.ts';
import { spyderiskNaming } from './naming.ts';

/** How to assess a model: as Spyderisk does unless told otherwise, in the mode that the model names. */
export type AssessModelOptions = {
  readonly mode?: Mode;
  readonly quirks?: Quirks;
  /** Called when a stage is done. */
  readonly onStage?: (stage: 'construct' | 'match' | 'evaluate') => void;
};

/** Everything the engine says of the asserted part of a model, under the names of Spyderisk. */
export function assessModel(
  tables: KnowledgeTables,
  model: SpyderiskModel,
  { mode = model.mode, quirks = compatible, onStage = () => undefined }: AssessModelOptions = {},
): SystemAssessment {
  const built = constructModel(tables, model, quirks);
  onStage('construct');
  const graph = match(built);
  onStage('match');
  const levels = evaluate(graph, { mode, quirks });
  const attribution = attributeCauses(levels);
  onStage('evaluate');
  return { graph, levels, attribution, risk: systemRisk(levels) };
}

/** The constructed system with its settings; construction tells which inferred assets the settings speak of. */
export function constructModel(
  tables: KnowledgeTables,
  model: Pick<SpyderiskModel, 'assets' | 'links' | 'settings' | 'ids'>,
  quirks: Quirks,
): Built {
  const { assets, links, settings, ids } = model;
  const asserted: System = { assets, links, controls: [], trust: [], impacts: [] };
  const built = construct(tables, asserted, { naming: spyderiskNaming(ids), quirks });
  const names = new Map(built.graph.assets.map(({ id }) => [ids.get(id) ?? identifierHash(`system#${id}`), id]));
  return { ...built, system: { ...asserted, ...resolveSettings(settings, names) } };
}

/** The settings with the names of assets in place of their stored ids; an unknown id stays and is reported as unused. */
export function resolveSettings(settings: ReadSettings, names: ReadonlyMap<string, string>): ReadSettings {
  const resolve = <T extends { readonly asset: string }>(list: readonly T[]): T[] =>
    list.map((setting) => ({ ...setting, asset: names.get(setting.asset) ?? setting.asset }));
  return {
    controls: resolve(settings.controls),
    trust: resolve(settings.trust),
    impacts: resolve(settings.impacts),
  };
}
