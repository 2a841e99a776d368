import { at } from '../engine/at.ts';
import { type Listing, listing } from '../wording/say.ts';
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
  const { say } = runs;
  const named = (ids: readonly string[]): Listing =>
    listing(
      harms.filter(({ id }) => ids.includes(id)).map(({ label }) => label),
      shown,
    );
  switch (control.class) {
    case 'required':
      return control.worsens.length > 0
        ? say('control.required', { harms: named(control.worsens) })
        : say('control.required-benefit');
    case 'recommended':
      return say('control.recommended', { harms: named(control.worsens) });
    case 'judgement':
      return say('control.judgement', { harms: named(control.worsens) });
    case 'back-stop':
      return say('control.back-stop', namesOf(runs, control.standsBehind));
    case 'disproportionate':
      return say('control.disproportionate');
    case 'harmful':
      return say('control.harmful', { harms: named(control.eases) });
    case 'unknown':
      return say(control.because === 'evidence' ? 'control.unknown-evidence' : 'control.unknown');
  }
}

function namesOf(runs: OptionRuns, id: string | null): { readonly control: string; readonly asset: string } {
  const index = id === null ? undefined : runs.controls.get(id);
  if (index === undefined) throw new Error(`A back-stop stands behind a control of its option, not behind "${id}".`);
  return {
    control: runs.names.qualityLabel('control', index),
    asset: runs.names.assetLabel(runs.names.assetOf('control', index)),
  };
}
