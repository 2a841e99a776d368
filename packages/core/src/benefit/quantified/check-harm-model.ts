import type { Finding } from '../../finding.ts';
import { faultOf, supportOf } from '../../quantity/distribution.ts';
import { severities } from '../../quantity/severity.ts';
import { type Amount, namedIn } from './amount.ts';
import type { HarmModel, Parameter } from './harm-model.ts';
import { type QuantifiedOption, switchOf } from './option-outcomes.ts';

/** Errors that make the numbers of an option meaningless, all at once. Nothing is evaluated while there is one. */
export function checkHarmModel(
  { model, controls, candidates }: Pick<QuantifiedOption, 'model' | 'controls' | 'candidates'>,
  file: string,
): readonly Finding[] {
  const findings: Finding[] = [];
  const error = (code: string, path: string, message: string): void => {
    findings.push({ code, severity: 'error', message, where: { file, path } });
  };
  const known = new Map<string, Parameter>();
  for (const parameter of model.parameters) {
    if (known.has(parameter.id)) error('duplicate-quantity', parameter.id, `"${parameter.id}" is there twice.`);
    known.set(parameter.id, parameter);
    for (const { code, message } of faultsOf(parameter)) error(code, parameter.id, message);
  }
  const switched = new Set([...controls, ...candidates].map(({ id }) => switchOf(id)));
  const nodes = new Set(model.nodes.map(({ id }) => id));
  for (const { path, amount } of amountsOf(model))
    for (const id of namedIn(amount))
      if (!known.has(id) && !switched.has(id))
        error('unknown-quantity', path, `${path} names "${id}", which has no value: supply it.`);
  for (const { id, node } of [...model.hazards.map(({ id, node }) => ({ id, node })), ...model.losses.map(named)])
    if (!nodes.has(node)) error('unknown-event', id, `"${id}" needs the event "${node}", which is not in the model.`);
  for (const { id, losses } of model.benefits)
    if (losses.length === 0)
      error(
        'benefit-needs-nothing',
        id,
        `The benefit "${id}" needs nothing that can fail, so no security could matter to it: name the functions it needs.`,
      );
  for (const hazard of model.hazards) {
    const most = severities.reduce((sum, severity) => sum + leastOf(hazard.p2[severity] ?? 0, known), 0);
    if (most > 1 + 1e-9)
      error(
        'p2-above-one',
        hazard.id,
        `The probabilities of harm (P2) of "${hazard.id}" add up to at least ${most}: together they may be 1 at most.`,
      );
  }
  if (!(model.years > 0))
    error('horizon-not-positive', 'years', `The horizon is ${model.years} years: give more than 0.`);
  if (!(model.patients > 0)) error('no-patients', 'patients', `There are ${model.patients} patients: give how many.`);
  return findings;
}

function named({ label, node }: { readonly label: string; readonly node: string }) {
  return { id: label, node };
}

function faultsOf({ id, unit, quantity }: Parameter): readonly { readonly code: string; readonly message: string }[] {
  const fault = faultOf(quantity.is);
  if (fault !== null) return [{ code: 'quantity-meaningless', message: `"${id}" ${fault}.` }];
  const { low, high } = supportOf(quantity.is);
  if (unit === 'probability' && !(low >= 0 && high <= 1))
    return [
      {
        code: 'probability-outside',
        message: `"${id}" is a probability and reaches from ${low} to ${high}: keep it within 0 to 1 (pert, logit-pert or counted do).`,
      },
    ];
  if (unit !== 'qaly' && low < 0)
    return [{ code: 'quantity-negative', message: `"${id}" can be ${low}: a ${unit} is 0 or more.` }];
  return [];
}

/** The least that an amount can be. Amounts rise in their parameters, but for what is taken off one. */
function leastOf(amount: Amount, known: ReadonlyMap<string, Parameter>): number {
  if (typeof amount === 'number') return amount;
  if (typeof amount === 'string') {
    const parameter = known.get(amount);
    return parameter === undefined ? 0 : supportOf(parameter.quantity.is).low;
  }
  if ('product' in amount) return amount.product.reduce<number>((all, one) => all * leastOf(one, known), 1);
  if ('sum' in amount) return amount.sum.reduce<number>((all, one) => all + leastOf(one, known), 0);
  return 0;
}

function amountsOf(model: HarmModel): readonly { readonly path: string; readonly amount: Amount }[] {
  const { nodes, sources, hazards, weights, benefits, demands, losses, money } = model;
  return [
    ...nodes.flatMap(({ id, base, prevented = [] }) => [base, ...prevented.map(({ by }) => by)].map(at(id))),
    ...sources.map(({ node, perYear }) => at(node)(perYear)),
    ...hazards.flatMap(({ id, exposed, p2 }) => [exposed, ...Object.values(p2)].map(at(id))),
    ...severities.map((severity) => at(`weight of ${severity}`)(weights[severity])),
    ...benefits.flatMap(({ id, perPatientYear, losses: lost }) =>
      [perPatientYear, ...lost.flatMap(({ hours, fallback }) => [hours, fallback])].map(at(id)),
    ),
    ...demands.flatMap(({ control, delay, dropOut, staffHours, cost }) =>
      [delay, dropOut, staffHours, cost].map(at(control)),
    ),
    ...losses.map(({ label, perEvent }) => at(label)(perEvent)),
    ...(money === null ? [] : [money.staffHour, money.perQaly].map(at('money'))),
  ];
}

function at(path: string) {
  return (amount: Amount) => ({ path, amount });
}
