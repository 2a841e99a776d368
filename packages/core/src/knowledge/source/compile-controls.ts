import type { Control, ControlAtRole, ControlTemplate, Strategy } from '../control.ts';
import { compileProvenance, compileReferences } from './compile-provenance.ts';
import { variantsOf } from './compile-qualities.ts';
import { compileModes, type ThreatContext } from './compile-threats.ts';
import type { ControlSource, StrategySource } from './control-source.ts';
import type { Entry } from './knowledge-source.ts';
import { compareText } from './read-knowledge-source.ts';

/** A control without its strategies. */
export function compileControl({ path, value }: Entry<ControlSource>, context: ThreatContext): Control {
  const { id, label, about, at, provider, visible } = value;
  return {
    id,
    label,
    about,
    at,
    cost: context.levels.read('cost', value.cost, path),
    performance: context.levels.read('performance', value.performance, path),
    provider,
    visible,
    variants: variantsOf(id),
    references: compileReferences(value.references, context.verified),
    provenance: compileProvenance(value),
  };
}

/** A control may be chosen wherever it can exist, and then covers the whole asset. */
export function compileControlTemplates({ value }: Entry<ControlSource>, full: number): ControlTemplate[] {
  return value.at.map((asset) => ({
    class: asset,
    control: value.id,
    assertable: true,
    coverage: full,
    independent: false,
  }));
}

/** The strategies written with a control, each under its own id or the control's, without threats that are not known. */
export function compileStrategies(
  { path, value }: Entry<ControlSource>,
  context: ThreatContext,
  threats: ReadonlySet<string>,
): Strategy[] {
  const known = (ids: readonly string[]): string[] => ids.filter((id) => threats.has(id)).sort(compareText);
  return value.strategies.map((strategy) => {
    const id = strategyId(value, strategy);
    return {
      id,
      label: strategy.label ?? value.label,
      about: strategy.about,
      mandatory: controlsAtRoles(strategy.needs),
      optional: controlsAtRoles(strategy.optional),
      blocks: known(strategy.blocks),
      mitigates: [],
      triggers: known(strategy.triggers),
      blockingEffect: context.levels.read('trust', strategy.effect, path),
      modes: compileModes(strategy.modes),
      variants: variantsOf(id),
    };
  });
}

/** The id of a strategy written with a control. */
export function strategyId(control: ControlSource, strategy: StrategySource): string {
  return strategy.id ?? control.id;
}

function controlsAtRoles(roles: StrategySource['needs']): ControlAtRole[] {
  return Object.entries(roles)
    .flatMap(([role, controls]) => controls.map((control) => ({ control, role })))
    .sort((a, b) => compareText(`${a.role} ${a.control}`, `${b.role} ${b.control}`));
}
