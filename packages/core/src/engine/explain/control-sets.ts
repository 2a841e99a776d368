import { at } from '../at.ts';
import { listAt } from '../int-lists.ts';
import type { Levels } from '../levels.ts';
import type { ThreatGraph } from '../threat-graph.ts';

/** The average member of the population a control belongs to: the one that stands for all three. */
export function averageControl(graph: ThreatGraph, control: number): number {
  return control - at(graph.controls.member, control);
}

/** The controls that a strategy needs, each once, as averages of their populations. */
export function controlsOf(graph: ThreatGraph, strategy: number): readonly number[] {
  const controls = [...listAt(graph.strategies.mandatory, strategy)].map((control) => averageControl(graph, control));
  return [...new Set(controls)].sort((a, b) => a - b);
}

/** The controls that a strategy needs and that are not there in an evaluation. */
export function missingControls(levels: Levels, strategy: number): readonly number[] {
  return controlsOf(levels.graph, strategy).filter((control) => at(levels.control, control) === 0);
}

/** How far a strategy is carried out: all its controls in place, the rest planned, or one of them absent. */
export function stateOf(graph: ThreatGraph, strategy: number): 'in-place' | 'planned' | 'available' {
  const states = controlsOf(graph, strategy).map((control) => at(graph.start.controlState, control));
  if (states.includes(0)) return 'available';
  return states.includes(1) ? 'planned' : 'in-place';
}
