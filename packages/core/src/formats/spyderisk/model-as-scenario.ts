import type { KnowledgeTables } from '../../engine/knowledge-tables.ts';
import type { Naming } from '../../engine/naming.ts';
import type { Quirks } from '../../engine/quirks.ts';
import type { CompiledScenario } from '../../scenario/compile/compile-scenario.ts';
import type { SettingBasis } from '../../scenario/compile/voices.ts';
import { Scenario } from '../../scenario/scenario.ts';
import { constructModel } from './assess-model.ts';
import type { SpyderiskModel } from './model/read-model.ts';
import { spyderiskNaming } from './naming.ts';
import { proposableStrategies } from './proposable-strategies.ts';

/** A model in the form that assessments are made of. Ids stay those of the model. */
export type ModelAsScenario = {
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
  readonly naming: Naming;
  readonly proposable: typeof proposableStrategies;
};

/**
 * Lets a system model be assessed like a scenario: its assets, links and settings as they are, without questions
 * and functions, which it does not have; its spaces are the zones. Everything with an impact is assessed, as in Spyderisk.
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
  const { classes } = tables;
  const isA = (one: string, other: string): boolean => {
    const [a, b] = [classes.index.get(one), classes.index.get(other)];
    return a !== undefined && b !== undefined && classes.isA[a * classes.count + b] === 1;
  };
  const linksOf = (relation: string) => model.links.filter((link) => link.relation === relation);
  return {
    scenario: {
      ...Scenario.parse({ nemecys: 1, id: 'system-model', purpose: 'Not stated in the system model.' }),
      id: model.iri.split('/').at(-1) ?? model.iri,
      title: model.label === '' ? 'System model' : model.label,
      ...(model.comment === '' ? {} : { purpose: model.comment }),
      zones: model.assets.flatMap(({ id, label, class: type }) =>
        isA(type, 'Space') ? [{ id, label, type: 'Space', facts: {}, controls: {}, trust: {} }] : [],
      ),
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
      hosts: new Map(linksOf('hosts').map(({ from, to }) => [to, from])),
      zones: new Map(linksOf('locatedIn').map(({ from, to }) => [from, to])),
    },
    naming: spyderiskNaming(model.ids),
    proposable: proposableStrategies,
  };
}
