import { severities } from '../../quantity/severity.ts';
import { inEnglish as say } from '../../wording/say.ts';
import type { Interval } from '../probability/views.ts';
import { amountOf, type Values } from './amount.ts';
import { aboveTolerance, harmCurve } from './harm-curve.ts';
import type { OptionOutcomes } from './option-outcomes.ts';
import type { HazardEntry, QuantifiedOptionEntry } from './quantified-decision.ts';
import type { SampledChance } from './sampled-chance.ts';
import { naturalFrequency, spreadOf } from './spread.ts';

/** α of the tolerance line of harm to many: 1 is neutral to how many are harmed at once. */
const alpha = 1;

/** What an option comes to, over its draws and at the means. */
export function outcomeEntry(
  outcomes: OptionOutcomes,
  { values, seed }: { readonly values: Values; readonly seed: number },
): Pick<
  QuantifiedOptionEntry,
  | 'id'
  | 'label'
  | 'hazards'
  | 'harm'
  | 'delivered'
  | 'delay'
  | 'healthNet'
  | 'dropOut'
  | 'staffHours'
  | 'cost'
  | 'loss'
  | 'netBenefit'
  | 'curve'
  | 'aboveTolerance'
  | 'events'
> {
  const draws = outcomes.under();
  const same = (value: number) => ({ lower: value, upper: value });
  const { model } = outcomes.option;
  const mean = outcomes.at(values);
  const curves = (['lower', 'upper'] as const).map((bound) =>
    harmCurve(
      model.hazards.map((hazard, place) => ({
        perYear: mean.hazards[place]?.perYear[bound] ?? 0,
        exposed: amountOf(hazard.exposed, values),
        harmed: severities.reduce((sum, severity) => sum + amountOf(hazard.p2[severity] ?? 0, values), 0),
      })),
    ),
  );
  const upper = curves[1] ?? [];
  const sampled = outcomes.sampled(values, seed);
  return {
    ...{ id: outcomes.option.id, label: outcomes.option.label, events: outcomes.evaluator.size },
    hazards: model.hazards.map(({ id, label }, place) =>
      besideBounds(hazardEntry(outcomes, { id, label, place, patients: model.patients }), {
        bounds: mean.hazards[place]?.exploitability ?? { lower: 0, upper: 0 },
        chance: sampled[place],
      }),
    ),
    harm: spreadOf(draws, ({ harm }) => harm),
    delivered: spreadOf(draws, ({ delivered }) => delivered, 'gain'),
    delay: spreadOf(draws, ({ delay }) => same(delay)),
    healthNet: spreadOf(draws, ({ healthNet }) => healthNet, 'gain'),
    ...{ dropOut: mean.dropOut, staffHours: mean.staffHours, cost: mean.cost },
    loss: spreadOf(draws, ({ loss }) => loss),
    netBenefit: spreadOf(draws, ({ netBenefit }) => netBenefit, 'gain'),
    curve: upper.map(({ n, perYear }, place) => ({ n, lower: curves[0]?.[place]?.perYear ?? 0, upper: perYear })),
    aboveTolerance: aboveTolerance(upper, alpha).map(({ n }) => n),
  };
}

/** Bounds as wide as this, or wider, have the estimate beside them. */
const wide = 0.05;

function besideBounds(
  entry: Omit<HazardEntry, 'atMeans'>,
  { bounds, chance }: { readonly bounds: Interval; readonly chance: SampledChance | undefined },
): HazardEntry {
  const isWide = bounds.upper - bounds.lower >= wide;
  return { ...entry, atMeans: { bounds, estimate: isWide ? (chance ?? null) : null } };
}

function hazardEntry(
  outcomes: OptionOutcomes,
  {
    id,
    label,
    place,
    patients,
  }: { readonly id: string; readonly label: string; readonly place: number; readonly patients: number },
): Omit<HazardEntry, 'atMeans'> {
  const draws = outcomes.under();
  const nothing = { lower: 0, upper: 0 };
  const spread = (side: 'exploitability' | 'perYear' | 'withinHorizon' | 'qaly') =>
    spreadOf(draws, ({ hazards }) => hazards[place]?.[side] ?? nothing);
  const exploitability = spread('exploitability');
  const { upper } = exploitability.mean;
  const harms = severities.map((_, k) => spreadOf(draws, ({ hazards }) => hazards[place]?.harms[k] ?? nothing));
  const worst = harms.findLastIndex(({ mean }) => mean.upper > 0);
  const most = harms[worst];
  const text =
    most === undefined
      ? say('hazard.none', { harm: label })
      : say('hazard.harm', {
          harm: label,
          severity: say(`severity.${severities[worst] ?? 'negligible'}`),
          frequency: naturalFrequency(
            harms.reduce((sum, { mean }) => sum + mean.upper, 0),
            patients,
          ),
        });
  return {
    ...{ harm: id, label, exploitability, harms, text },
    exploitabilityBand: upper < 0.05 ? 'low' : upper < 0.3 ? 'medium' : 'high',
    perYear: spread('perYear'),
    withinHorizon: spread('withinHorizon'),
    qaly: spread('qaly'),
  };
}
