import { joined } from '../documents/joined.ts';
import { at } from '../engine/at.ts';
import type { ClassedControl } from './control-class.ts';
import type { ControlVerdict } from './decision.ts';
import type { OptionRuns } from './option-runs.ts';
import type { OptionState } from './option-state.ts';

const shown = 3;

/** The controls of an option in words, by class and id. */
export function controlVerdicts(
  runs: OptionRuns,
  state: OptionState,
  classed: readonly ClassedControl[],
): readonly ControlVerdict[] {
  const { graph } = runs.levels;
  return classed.map((control) => ({
    id: control.id,
    label: runs.names.qualityLabel('control', control.index),
    assetLabel: runs.names.assetLabel(runs.names.assetOf('control', control.index)),
    class: control.class,
    reason: reasonOf(runs, state, control),
    grade: at(graph.tables.knowledge.controls, at(graph.controls.concept, control.index)).provenance?.grade ?? null,
  }));
}

function reasonOf(runs: OptionRuns, { harms }: OptionState, control: ClassedControl): string {
  const names = (ids: readonly string[]): string =>
    joined(
      harms.filter(({ id }) => ids.includes(id)).map(({ label }) => label),
      shown,
    );
  switch (control.class) {
    case 'required':
      return `Without it the criteria are not met: ${control.worsens.length > 0 ? names(control.worsens) : 'no benefit is left'}.`;
    case 'recommended':
      return `Without it more likely: ${names(control.worsens)}.`;
    case 'judgement':
      return `Without it more likely: ${names(control.worsens)}; but benefits would be eroded less.`;
    case 'back-stop':
      return `Matters when “${nameOf(runs, control.standsBehind)}” fails.`;
    case 'disproportionate':
      return 'Taking it away changes no harm in this model, also with any one other control failed, and asks for less. Where another way keeps a harm as likely, look again once that way is closed.';
    case 'harmful':
      return `Without it less likely: ${names(control.eases)}. It obstructs more than it protects.`;
    case 'unknown':
      return control.because === 'evidence'
        ? 'The evidence for it is below the minimum grade.'
        : 'In this model taking it away changes nothing at all; levels cannot tell what it is worth.';
  }
}

function nameOf(runs: OptionRuns, id: string | null): string {
  const index = id === null ? undefined : runs.controls.get(id);
  if (index === undefined) return id ?? '';
  const place = runs.names.assetLabel(runs.names.assetOf('control', index));
  return `${runs.names.qualityLabel('control', index)} at ${place}`;
}
