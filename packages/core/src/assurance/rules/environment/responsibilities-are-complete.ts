import { dutyEntries } from '../../ledger/responsibilities.ts';
import type { ReviewModel, Shortfall } from '../../review-model.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Of every control it is said who provides it, every duty has one who answers, and an integrator has a contract holder. */
export const responsibilitiesAreComplete: ReviewRule = {
  id: 'R-ENV-03',
  severity: 'error',
  asks: 'Is it settled who provides every control, who answers for every duty and with whom the integrator has its contract?',
  artefacts: ['ENV'],
  requirements: ['MDCG-2.6a', 'MDCG-2.6.1a', 'N60-4.3'],
  check: (model) => [...withoutProvider(model), ...duties(model), ...contracts(model), ...transfers(model)],
};

function withoutProvider({ scenario, assessment }: ReviewModel): readonly Shortfall[] {
  return assessment.controls
    .filter(({ state, providedBy }) => (state === 'in-place' || state === 'planned') && providedBy === null)
    .map(({ id, label, asset, assetLabel }) => ({
      object: id,
      path: scenario.assets.some((one) => one.id === asset) ? `assets.${asset}.controls` : 'id',
      message: `Nobody is named who provides ${label} at ${assetLabel}.`,
      advice: 'Add "by" to the control: manufacturer, integrator or operator.',
    }));
}

function duties({ catalogue, register }: ReviewModel): readonly Shortfall[] {
  return dutyEntries(catalogue, { register }).flatMap(({ id, topic, parts }) => {
    const answering = parts.filter(({ roles }) => roles.includes('A')).length;
    const bare = parts.filter(({ source, contract }) => source === 'contract' && contract === null);
    const faults = [
      ...(answering === 1 ? [] : [`${answering} actors answer for it, and one has to`]),
      ...bare.map(({ actor }) => `the part of the ${actor} is moved without naming a contract`),
    ];
    if (faults.length === 0) return [];
    const advice = 'Settle it under "duties" in the register, with the contract.';
    return [{ object: id, path: 'id', message: `${topic}: ${faults.join('; ')}.`, advice }];
  });
}

function contracts({ scenario, register }: ReviewModel): readonly Shortfall[] {
  const there =
    scenario.context.author === 'integrator' || register.parties.some(({ actor }) => actor === 'integrator');
  if (!there || register.parties.some(({ actor, contractHolder }) => actor === 'integrator' && contractHolder))
    return [];
  return [
    {
      object: 'integrator',
      path: 'context.author',
      message: 'There is an integrator, and nobody says with whom it has its contract.',
      advice: 'Name it under "parties" in the register: liability follows the contract.',
    },
  ];
}

/** What is neither removed nor mitigated has to land on an accepted control of somebody else. */
function transfers(model: ReviewModel): readonly Shortfall[] {
  return model.transfers
    .filter(({ standing }) => standing !== 'closed')
    .map(({ id, what, standing, because }) => ({
      object: id,
      path: 'assumptions',
      message: `The transfer "${what}" is ${standing}: ${because}.`,
      advice: 'Offer it under "transfers" in the register, have it accepted, and put the control in place.',
    }));
}
