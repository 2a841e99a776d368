import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import { applyEdit, noEdit } from '../scenario/compile/question.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** An option to decide on: a variant of the scenario, a named set of controls, or a set found by search. */
export type DecisionOption = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'variant' | 'control-set' | 'searched';
  readonly scenario: Scenario;
  readonly compiled: CompiledScenario;
};

/** A control at an asset, by ids. */
export type ControlAt = { readonly control: string; readonly asset: string };

/** The scenario with some more controls in place, as an option. */
export function optionWithControls(
  base: { readonly scenario: Scenario; readonly compiled: CompiledScenario },
  controls: readonly ControlAt[],
  named: Pick<DecisionOption, 'id' | 'label' | 'kind'>,
): DecisionOption {
  const edit = { ...noEdit, controls: controls.map((at) => ({ ...at, state: 'in-place' as const })) };
  const compiled = { ...base.compiled, system: applyEdit(base.compiled.system, edit) };
  return { ...named, scenario: base.scenario, compiled };
}
