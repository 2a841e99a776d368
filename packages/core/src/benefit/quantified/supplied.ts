import { type CountedQuantity, type QuantityGrade, weakest } from '../../quantity/quantity.ts';
import { Severity, severities } from '../../quantity/severity.ts';
import type { Quantities } from '../../scenario/quantities.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { type BreachClass, breachSeverity } from '../breach-severity.ts';
import type { Amount } from './amount.ts';
import { followedAt, standardParameters, weightId } from './conventions.ts';
import type { Parameter } from './harm-model.ts';

type ControlQuantity = Quantities['controls'][number];

/** What the author supplied for a control, as amounts. */
export type SuppliedControl = {
  readonly control: string;
  readonly at: string | undefined;
  /** The share of attempts it stops; null where the standard counts. Workarounds are not yet taken off. */
  readonly effect: Amount | null;
  /** The share of its effect that is left after workarounds. */
  readonly followed: Amount;
  readonly delay: Amount;
  readonly dropOut: Amount;
  readonly staffHours: Amount;
  readonly cost: Amount;
  readonly requiredBy: string | undefined;
  readonly grade: QuantityGrade;
};

/** Everything that a scenario says in numbers, with the parameters behind it. */
export type Supplied = {
  readonly parameters: readonly Parameter[];
  readonly campaigns: Amount;
  readonly harms: ReadonlyMap<
    string,
    { readonly exposed: Amount; readonly p2: Readonly<Partial<Record<Severity, Amount>>> }
  >;
  readonly weights: Readonly<Record<Severity, Amount>>;
  readonly benefits: ReadonlyMap<
    string,
    { readonly perPatientYear: Amount; readonly hours: Amount; readonly fallback: Amount }
  >;
  readonly controls: readonly SuppliedControl[];
  /** By threat of the knowledge. */
  readonly threats: ReadonlyMap<string, Amount>;
  /** By consequence at an asset. */
  readonly losses: ReadonlyMap<string, { readonly perEvent: Amount; readonly breach: BreachClass | null }>;
  readonly money: { readonly staffHour: Amount; readonly perQaly: Amount } | null;
};

/** Turns the numbers of a scenario into parameters with ids that say where they stand, and amounts that name them. */
export function suppliedBy(quantities: Quantities): Supplied {
  const parameters: Parameter[] = [];
  const add = (
    id: string,
    quantity: CountedQuantity,
    told: { readonly label: string; readonly unit: Parameter['unit'] },
  ): string => {
    parameters.push({ id, quantity, origin: quantity.from === undefined ? 'supplied' : 'library', ...told });
    return id;
  };
  const campaigns = add('campaigns', quantities.campaigns, {
    label: say('parameter.campaigns'),
    unit: 'per-year',
  });
  const harms = new Map(
    quantities.harms.map(({ of, consequence, exposed, p2 }) => {
      const id = `${consequence}@${of}`;
      const chances = Object.entries(p2).map(([severity, quantity]) => [
        severity,
        add(`p2 ${severity} ${id}`, quantity, {
          label: say('parameter.p2', { severity: say(`severity.${Severity.parse(severity)}`), harm: id }),
          unit: 'probability',
        }),
      ]);
      const many = add(`exposed ${id}`, exposed, { label: say('parameter.exposed', { harm: id }), unit: 'count' });
      return [id, { exposed: many, p2: Object.fromEntries(chances) }] as const;
    }),
  );
  const weights = severities.map((severity) => {
    const own = quantities.weights[severity];
    if (own !== undefined)
      add(weightId(severity), own, {
        label: say('parameter.weight', { severity: say(`severity.${severity}`) }),
        unit: 'qaly',
      });
    return [severity, weightId(severity)] as const;
  });
  const benefits = new Map(
    quantities.benefits.map(({ benefit, 'qaly-per-patient-year': gain, 'hours-lost': hours, fallback }) => [
      benefit,
      {
        perPatientYear: add(`gain ${benefit}`, gain, { label: say('parameter.gain', { benefit }), unit: 'qaly' }),
        hours: add(`hours ${benefit}`, hours, { label: say('parameter.hours', { benefit }), unit: 'hours' }),
        fallback:
          fallback === undefined
            ? 0
            : add(`fallback ${benefit}`, fallback, {
                label: say('parameter.fallback', { benefit }),
                unit: 'probability',
              }),
      },
    ]),
  );
  const controls = quantities.controls.map((one) => suppliedControl(one, add));
  const threats = new Map<string, Amount>();
  for (const { threat, probability } of quantities.threats) {
    if (probability === undefined) continue;
    threats.set(
      threat,
      add(`threat ${threat}`, probability, { label: say('parameter.threat', { threat }), unit: 'probability' }),
    );
  }
  const losses = new Map(
    quantities.losses.map(({ of, consequence, cost, breach }) => {
      const id = `${consequence}@${of}`;
      const perEvent = add(`loss ${id}`, cost, { label: say('parameter.loss', { consequence: id }), unit: 'money' });
      return [id, { perEvent, breach: breach === undefined ? null : breachSeverity(breach).class }] as const;
    }),
  );
  const { money } = quantities;
  const own = new Set(parameters.map(({ id }) => id));
  return {
    campaigns,
    harms,
    weights: Object.fromEntries(weights) as Record<Severity, Amount>,
    ...{ benefits, controls, threats, losses },
    money:
      money === undefined
        ? null
        : {
            staffHour: add('staff hour', money['staff-hour'], { label: say('parameter.staff-hour'), unit: 'money' }),
            perQaly: add('per QALY', money['per-qaly'], { label: say('parameter.per-qaly'), unit: 'money' }),
          },
    parameters: [...parameters, ...standardParameters.filter(({ id }) => !own.has(id))],
  };
}

type Add = (
  id: string,
  quantity: CountedQuantity,
  told: { readonly label: string; readonly unit: Parameter['unit'] },
) => string;

/** What is asked of a control in numbers, by the first word of its ids. */
const labelKeys = {
  effect: 'effect',
  'minutes a shift': 'minutes',
  'times a year': 'times',
  seconds: 'seconds',
  'drop-out': 'drop-out',
  cost: 'cost',
  delay: 'delay',
  'cases a year': 'cases',
  'critical share': 'critical-share',
  minutes: 'minutes-each',
  'QALY a minute': 'qaly-a-minute',
} as const;

type Optional = (
  name: keyof typeof labelKeys,
  quantity: CountedQuantity | undefined,
  unit: Parameter['unit'],
) => Amount | null;

function suppliedControl(one: ControlQuantity, add: Add): SuppliedControl {
  const { control, at, effect, delay, cost } = one;
  const place = at === undefined ? control : `${control}@${at}`;
  const grades: QuantityGrade[] = [];
  const optional: Optional = (name, quantity, unit) => {
    if (quantity === undefined) return null;
    grades.push(quantity.grade);
    const label = say(`parameter.${labelKeys[name]}`, { control: place });
    return add(`${name} ${place}`, quantity, { label, unit });
  };
  const stopped = optional('effect', effect, 'probability');
  const minutes = optional('minutes a shift', one['minutes-per-shift'], 'factor');
  const staff = one['staff-time'];
  const hours: Amount =
    staff === undefined
      ? 0
      : {
          product: [
            optional('times a year', staff.times, 'count') ?? 0,
            optional('seconds', staff.seconds, 'duration') ?? 0,
            1 / 3600,
          ],
        };
  return {
    ...{ control, at, effect: stopped },
    followed: minutes === null ? 1 : followedAt(minutes),
    delay: delayOf(delay, optional),
    dropOut: optional('drop-out', one['drop-out'], 'probability') ?? 0,
    staffHours: hours,
    cost: optional('cost', cost, 'money') ?? 0,
    requiredBy: one['required-by'],
    grade: effect === undefined ? 'D' : weakest(grades),
  };
}

function delayOf(delay: ControlQuantity['delay'], optional: Optional): Amount {
  if (delay === undefined) return 0;
  if ('is' in delay) return optional('delay', delay, 'qaly') ?? 0;
  return {
    product: [
      optional('cases a year', delay.cases, 'count') ?? 0,
      optional('critical share', delay.critical, 'probability') ?? 0,
      optional('minutes', delay.minutes, 'duration') ?? 0,
      optional('QALY a minute', delay['qaly-per-minute'], 'factor') ?? 0,
    ],
  };
}
