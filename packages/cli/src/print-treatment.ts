import {
  burdenWords,
  type TreatmentControl,
  type TreatmentDocument,
  type TreatmentPlan,
  type TreatmentSet,
} from '@nemecys/core';
import { paintLevel } from './paint-level.ts';
import { type Printer, wrap } from './printer.ts';

/** Prints plans: for each the harms, what is proved, and the sets of controls with what they ask for and start. */
export function printTreatment(document: TreatmentDocument, printer: Printer): void {
  const { line, paint } = printer;
  const { scenario, plans, assumptions, provisional } = document;
  line(paint.strong(scenario.variant === null ? scenario.title : `${scenario.title}, ${scenario.variant}`));
  const write = writer(printer);
  if (plans.length === 0) write('All harms are within what is accepted as things are.');
  for (const plan of plans) printPlan(plan, document, printer);
  if (!plans.some(showsSets)) return;
  line();
  for (const assumption of assumptions) write(assumption);
  if (provisional) {
    write('These results are provisional: they rest on knowledge entries that no clinician has reviewed.');
  }
}

function printPlan(plan: TreatmentPlan, document: TreatmentDocument, printer: Printer): void {
  const { line, paint } = printer;
  const { scales } = document;
  const write = writer(printer);
  line();
  for (const harm of plan.harms) {
    const risk = paintLevel(scales, 'risk', harm.risk, paint);
    const accepted = paintLevel(scales, 'risk', harm.accepted, paint);
    const id = paint.faint(harm.id);
    line(`${paint.strong(`${harm.label}: ${harm.assetLabel}`)}  ${risk} risk, accepted up to ${accepted}  ${id}`);
  }
  if (plan.spared.length > 0)
    write('No other harm may become worse than accepted, or than it is where that is more.', 2);
  for (const sentence of plan.sentences) write(sentence, 2);
  const nearest = nearestOf(plan);
  plan.sets.forEach((set, at) => {
    if (set.controls.length > 0) printSet(`Set ${at + 1}`, set, { document, printer });
  });
  if (nearest !== null && nearest.controls.length > 0) printSet('Comes nearest', nearest, { document, printer });
  for (const set of plan.undone) printSet('Undone by its side effects', set, { document, printer });
}

function nearestOf({ proof }: TreatmentPlan): TreatmentSet | null {
  return proof.kind === 'unreachable' ? proof.shortfall.nearest : null;
}

function showsSets(plan: TreatmentPlan): boolean {
  return [...plan.sets, nearestOf(plan)].some((set) => (set?.controls ?? []).length > 0);
}

type Place = { readonly document: TreatmentDocument; readonly printer: Printer };

function printSet(heading: string, set: TreatmentSet, { document, printer }: Place): void {
  const { line, paint } = printer;
  line();
  line(`  ${paint.cyan(heading)}  ${paint.faint(burdenWords(set.burden, document.scales))}`);
  const write = writer(printer);
  for (const [label, controls] of byLabel(set.controls)) {
    const places = controls.map(({ assetLabel, state }) => `${assetLabel}${stateWords[state]}`);
    write(`+ “${label}” at ${places.join(', ')}`, 4, 6);
  }
  for (const sentence of set.sentences) write(sentence, 4);
}

const stateWords = { absent: '', planned: ' (planned already)', unknown: ' (not known whether it is there)' } as const;

function byLabel(controls: readonly TreatmentControl[]): ReadonlyMap<string, readonly TreatmentControl[]> {
  const found = new Map<string, readonly TreatmentControl[]>();
  for (const control of controls) found.set(control.label, [...(found.get(control.label) ?? []), control]);
  return found;
}

/** Writes wrapped text with a margin, and another for the lines after the first. */
function writer({ line, columns }: Printer): (text: string, first?: number, next?: number) => void {
  return (text, first = 0, next = first) => {
    for (const [at, part] of wrap(text, Math.min(columns, 110) - next).entries()) {
      line(`${' '.repeat(at === 0 ? first : next)}${part}`);
    }
  };
}
