import type { Finding } from '../../finding.ts';
import { supportOf } from '../../quantity/distribution.ts';
import { quantityFault } from '../../quantity/quantity-fault.ts';
import { severities } from '../../quantity/severity.ts';
import { type Amount, namedIn } from './amount.ts';
import type { HarmModel, Parameter } from './harm-model.ts';
import { type QuantifiedOption, startOf, switchOf } from './option-outcomes.ts';

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
    const fault = quantityFault(parameter.quantity.is, parameter.unit);
    if (fault !== null) error(fault.code, parameter.id, `"${parameter.id}" ${fault.words}.`);
  }
  const switched = new Set([...controls, ...candidates].flatMap(({ id }) => [switchOf(id), startOf(id)]));
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
    const most = severities.reduce((sum, severity) => sum + greatestOf(hazard.p2[severity] ?? 0, known), 0);
    if (most > 1 + 1e-9)
      error(
        'p2-above-one',
        hazard.id,
        `The probabilities of harm (P2) of "${hazard.id}" can add up to ${most}: together they may be 1 at most.`,
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

/** The greatest that an amount of P2 can be; of what is taken off something, that of the whole. */
function greatestOf(amount: Amount, known: ReadonlyMap<string, Parameter>): number {
  if (typeof amount === 'number') return amount;
  if (typeof amount === 'string') {
    const parameter = known.get(amount);
    return parameter === undefined ? 0 : supportOf(parameter.quantity.is).high;
  }
  if ('product' in amount) return amount.product.reduce<number>((all, one) => all * greatestOf(one, known), 1);
  if ('sum' in amount) return amount.sum.reduce<number>((all, one) => all + greatestOf(one, known), 0);
  return 1;
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
