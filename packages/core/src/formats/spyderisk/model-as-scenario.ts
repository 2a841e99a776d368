import type { KnowledgeTables } from '../../engine/knowledge-tables.ts';
import type { Naming } from '../../engine/naming.ts';
import type { Quirks } from '../../engine/quirks.ts';
import type { CompiledScenario } from '../../scenario/compile/compile-scenario.ts';
import type { SettingBasis } from '../../scenario/compile/voices.ts';
import { Scenario } from '../../scenario/scenario.ts';
import { constructModel } from './assess-model.ts';
import type { SpyderiskModel } from './model/read-model.ts';
import { spyderiskNaming } from './naming.ts';

/** A model in the form that assessments are made of. Ids stay those of the model. */
export type ModelAsScenario = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly naming: Naming;
};

/**
 * Lets a system model be assessed like a scenario: its assets, links and settings as they are, without questions,
 * functions or zones, which it does not have. Everything with an impact is assessed, as in Spyderisk.
 */
export function modelAsScenario(tables: KnowledgeTables, model: SpyderiskModel, quirks: Quirks): ModelAsScenario {
  const { system } = constructModel(tables, model, quirks);
  const bases = new Map<string, SettingBasis>();
  const stated = (concept: string, asset: string): void => {
    bases.set(`${concept}@${asset}`, { basis: 'stated', path: asset });
  };
  for (const { control, asset } of system.controls) stated(control, asset);
  for (const { attribute, asset } of system.trust) stated(attribute, asset);
  for (const { consequence, asset } of system.impacts) stated(consequence, asset);
  return {
    scenario: {
      ...Scenario.parse({ nemecys: 1, id: 'system-model', purpose: 'Not stated in the system model.' }),
      id: model.iri.split('/').at(-1) ?? model.iri,
      title: model.label === '' ? 'System model' : model.label,
      ...(model.comment === '' ? {} : { purpose: model.comment }),
    },
    compiled: {
      system,
      findings: [],
      questions: [],
      mode: model.mode,
      criteria: new Map(),
      riskMatrix: undefined,
      everyImpact: true,
      bases,
      hosts: new Map(),
      zones: new Map(),
    },
    naming: spyderiskNaming(model.ids),
  };
}
