import { expect, test } from 'vitest';
import type { Values } from './amount.ts';
import { meanValues } from './draw-values.ts';
import { HarmEvaluator } from './evaluate-harm-model.ts';
import type { Parameter } from './harm-model.ts';
import { switches } from './option-outcomes.ts';
import { type Preference, preferenceAmong } from './preference.ts';
import { abbott } from './published-cases.fixture.ts';
import { preferenceText } from './quantified-words.ts';

/** The preference in the case of the pacemakers' update when each number is of the origin that `originOf` says. */
function preferenceWith(originOf: (parameter: Parameter) => Parameter['origin']): Preference {
  const options = abbott({ years: 7 });
  const parameters = (options[0]?.model.parameters ?? []).map((one) => ({ ...one, origin: originOf(one) }));
  const contestants = options.map((option) => {
    const evaluator = new HarmEvaluator(option.model);
    const outcome = (values: Values) => evaluator.evaluate(new Map([...values, ...switches(option)]));
    return { id: option.id, label: option.label, outcome };
  });
  return preferenceAmong(contestants, { objective: 'health', values: meanValues(parameters), parameters });
}

test('what flips only on conventions is unsettled, and nobody is told to individualise by a convention', () => {
  const found = preferenceWith(() => 'standard');
  expect(found.kind).toBe('unsettled');
  expect(preferenceText(found, new Map())).toMatch(/of a convention \(.*attack.*\)/i);
  expect(preferenceText(found, new Map())).not.toContain('individualise');
});

test('a supplied number that flips the preference is what groups are told apart by, conventions are named beside it', () => {
  const found = preferenceWith(({ id }) => (id === 'attacks a patient-year' ? 'supplied' : 'standard'));
  expect(found.kind).toBe('individualise');
  const text = preferenceText(found, new Map());
  const names = [...new Set(found.flips.filter((flip) => flip.isPlausible).map((flip) => flip.parameter))];
  const supplied = names.filter(({ origin }) => origin === 'supplied').map(({ label }) => label);
  const standard = names.filter(({ origin }) => origin === 'standard').map(({ label }) => label);
  expect(text).toContain(`individualise by ${supplied.join('; ')}.`);
  expect(standard.length === 0 ? !text.includes('convention') : text.includes(`(${standard.join('; ')})`)).toBe(true);
});
