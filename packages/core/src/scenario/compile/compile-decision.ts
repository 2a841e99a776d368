import { suggestion } from '../suggest.ts';
import { classOf, type Draft, report } from './draft.ts';
import { isOneOf } from './terms.ts';

/** Reports controls of the `decision` section that cannot be where it says, and a budget below nothing. */
export function compileDecision(draft: Draft): void {
  const { decision } = draft.scenario;
  if (decision === undefined) return;
  for (const [index, name] of decision.mandatory.entries())
    checkControl(draft, name, `decision.mandatory.${index + 1}`);
  for (const [index, { control, needs }] of decision.requires.entries()) {
    const path = `decision.requires.${index + 1}`;
    checkControl(draft, control, `${path}.control`);
    checkControl(draft, needs, `${path}.needs`);
  }
  for (const [index, { control, other }] of decision.excludes.entries()) {
    const path = `decision.excludes.${index + 1}`;
    checkControl(draft, control, `${path}.control`);
    checkControl(draft, other, `${path}.other`);
    if (control !== other) continue;
    const message = `"${control}" excludes itself, so it could never be chosen.`;
    report(draft, path, {
      code: 'excludes-itself',
      message,
      advice: 'Name the other control that it cannot stand beside.',
    });
  }
  const most = decision.budget?.['at-most'] ?? 0;
  if (most >= 0) return;
  const message = `The budget is ${most}: nothing costs less than nothing.`;
  report(draft, 'decision.budget.at-most', { code: 'budget-negative', message, advice: 'Give 0 or more.' });
}

function checkControl(draft: Draft, name: string, path: string): void {
  const { terms } = draft;
  const [id = '', thing = ''] = name.split('@', 2);
  if (!draft.assets.has(thing)) return;
  const type = classOf(draft, thing);
  const here = [...terms.controls.values()].filter(({ at }) => isOneOf(terms, type, at)).map((control) => control.id);
  if (here.includes(id)) return;
  const message = `The control "${id}" does not exist at "${thing}", which is of type "${type}".`;
  report(draft, path, { code: 'unknown-control', message, advice: suggestion(id, here) });
}
