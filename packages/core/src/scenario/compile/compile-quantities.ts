import { supportOf } from '../../quantity/distribution.ts';
import { CountedQuantity } from '../../quantity/quantity.ts';
import { type QuantityUnit, quantityFault } from '../../quantity/quantity-fault.ts';
import type { StatedQuantities } from '../quantities.ts';
import { suggestion } from '../suggest.ts';
import { classOf, type Draft, report } from './draft.ts';
import { isOneOf } from './terms.ts';

/** What a number counts, by the name of its field; the weights of severities and P2 by the field around them. */
const units: Readonly<Record<string, QuantityUnit>> = {
  campaigns: 'per-year',
  exposed: 'count',
  p2: 'probability',
  weights: 'factor',
  'qaly-per-patient-year': 'qaly',
  'hours-lost': 'hours',
  fallback: 'probability',
  effect: 'probability',
  delay: 'qaly',
  cases: 'count',
  critical: 'probability',
  minutes: 'duration',
  'qaly-per-minute': 'factor',
  times: 'count',
  seconds: 'duration',
  'minutes-per-shift': 'factor',
  'drop-out': 'probability',
  cost: 'money',
  probability: 'probability',
  'staff-hour': 'money',
  'per-qaly': 'money',
};

/** Reports what is wrong in the numbers of the scenario, each at its place: they count as nothing else. */
export function compileQuantities(draft: Draft): void {
  const { quantities } = draft.scenario;
  if (quantities === undefined) return;
  checkNumbers(draft, quantities, { path: 'quantities', field: '' });
  const positive = (path: string, value: number): void => {
    if (value > 0) return;
    const message = `"${path}" is ${value}, and nothing can be counted for that.`;
    report(draft, `quantities.${path}`, { code: 'quantity-not-positive', message, advice: 'Give more than 0.' });
  };
  positive('years', quantities.years);
  positive('patients', quantities.patients);
  checkHarms(draft, quantities);
  checkBenefits(draft, quantities);
  checkNames(draft, quantities);
  checkTolerable(draft, quantities);
}

type At = { readonly path: string; readonly field: string };

function checkNumbers(draft: Draft, part: unknown, { path, field }: At): void {
  const quantity = CountedQuantity.safeParse(part);
  if (quantity.success) {
    const fault = quantityFault(quantity.data.is, units[field] ?? 'factor');
    if (fault !== null) report(draft, path, { code: fault.code, message: `"${field}" ${fault.words}.` });
    return;
  }
  if (Array.isArray(part)) {
    for (const [index, one] of part.entries()) checkNumbers(draft, one, { path: `${path}.${index + 1}`, field });
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [name, one] of Object.entries(part)) {
    // Severities are no fields of their own: what they count is said by what they stand in.
    const inner = field === 'p2' || field === 'weights' ? field : name;
    checkNumbers(draft, one, { path: `${path}.${name}`, field: inner });
  }
}

function checkHarms(draft: Draft, { harms, losses }: StatedQuantities): void {
  for (const [index, { p2 }] of harms.entries()) {
    const most = Object.values(p2).reduce((sum, one) => sum + ('is' in one ? supportOf(one.is).high : 0), 0);
    if (!(most > 1 + 1e-9)) continue;
    const message = `The probabilities of harm (P2) can add up to ${most}.`;
    const advice = 'One patient is harmed with one severity: keep their greatest values to 1 together.';
    report(draft, `quantities.harms.${index + 1}.p2`, { code: 'p2-above-one', message, advice });
  }
  for (const [list, entries] of Object.entries({ harms, losses })) {
    const seen = new Set<string>();
    for (const [index, { of, consequence }] of entries.entries()) {
      const path = `quantities.${list}.${index + 1}`;
      checkConsequence(draft, { of, consequence, path: `${path}.consequence` });
      refuseTwice(draft, { seen, name: `${consequence}@${of}`, path });
    }
  }
}

function checkConsequence(
  draft: Draft,
  { of, consequence, path }: { readonly of: string; readonly consequence: string; readonly path: string },
): void {
  const { terms } = draft;
  if (!draft.assets.has(of)) return;
  const type = classOf(draft, of);
  const here = [...terms.consequences.values()].filter(({ at }) => isOneOf(terms, type, at)).map(({ id }) => id);
  if (here.includes(consequence)) return;
  const message = `The consequence "${consequence}" does not exist at "${of}", which is of type "${type}".`;
  report(draft, path, { code: 'unknown-consequence', message, advice: suggestion(consequence, here) });
}

function checkBenefits(draft: Draft, { benefits }: StatedQuantities): void {
  const needs = new Map(draft.scenario.benefits.map((benefit) => [benefit.id, benefit.needs]));
  const seen = new Set<string>();
  for (const [index, { benefit }] of benefits.entries()) {
    const path = `quantities.benefits.${index + 1}`;
    refuseTwice(draft, { seen, name: benefit, path });
    if (needs.get(benefit)?.length !== 0) continue;
    const message = `The benefit "${benefit}" needs nothing that can fail, so no security could matter to it.`;
    report(draft, path, { code: 'benefit-needs-nothing', message, advice: 'Name the functions it needs.' });
  }
}

function checkNames(draft: Draft, { controls, threats }: StatedQuantities): void {
  const known = {
    control: draft.terms.controls,
    threat: new Map(draft.terms.knowledge.threats.map((threat) => [threat.id, threat])),
  };
  const check = (kind: 'control' | 'threat', id: string, path: string): void => {
    if (known[kind].has(id)) return;
    const message = `The knowledge knows no ${kind} "${id}".`;
    report(draft, path, { code: `unknown-${kind}`, message, advice: suggestion(id, known[kind].keys()) });
  };
  const seen = new Set<string>();
  for (const [index, { control, at }] of controls.entries()) {
    const path = `quantities.controls.${index + 1}`;
    check('control', control, `${path}.control`);
    refuseTwice(draft, { seen, name: at === undefined ? control : `${control}@${at}`, path });
  }
  const told = new Set<string>();
  for (const [index, { threat }] of threats.entries()) {
    const path = `quantities.threats.${index + 1}`;
    check('threat', threat, `${path}.threat`);
    refuseTwice(draft, { seen: told, name: threat, path });
  }
}

function checkTolerable(draft: Draft, quantities: StatedQuantities): void {
  const limits = { ...quantities.tolerable, 'tolerable-breaches': quantities['tolerable-breaches'] ?? 0 };
  for (const [name, limit] of Object.entries(limits)) {
    if (limit >= 0) continue;
    const path = name === 'tolerable-breaches' ? `quantities.${name}` : `quantities.tolerable.${name}`;
    const message = `The limit "${name}" is ${limit}: nothing happens less than never.`;
    report(draft, path, { code: 'quantity-negative', message, advice: 'Give 0 or more.' });
  }
}

function refuseTwice(
  draft: Draft,
  { seen, name, path }: { readonly seen: Set<string>; readonly name: string; readonly path: string },
): void {
  if (seen.has(name))
    report(draft, path, { code: 'duplicate-quantity', message: `"${name}" has numbers twice.`, advice: 'Keep one.' });
  seen.add(name);
}
