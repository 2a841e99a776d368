import { z } from 'zod';
import type { EnvironmentCondition } from '../register/environment-condition.ts';
import type { ReviewedParts } from '../review-model.ts';

/** Whether an environment meets a condition at one place; `at` is null where the model has no such place. */
export const ConditionStanding = z
  .object({
    condition: z.string(),
    assumption: z.string(),
    text: z.string(),
    at: z.string().nullable(),
    standing: z.enum(['met', 'broken', 'unknown']),
    because: z.string(),
    risks: z.array(z.string()).readonly(),
  })
  .readonly();
export type ConditionStanding = z.infer<typeof ConditionStanding>;

type Item = {
  readonly id: string;
  readonly type?: string;
  readonly zone?: string | undefined;
  readonly facts: Readonly<Record<string, { readonly answer: string }>>;
  readonly controls: Readonly<Record<string, { readonly state: string }>>;
};

/** Weighs every condition at every element that it speaks of. What the model does not say is unknown, never met. */
export function weighConditions(parts: ReviewedParts): readonly ConditionStanding[] {
  const { scenario, register, isA } = parts;
  const items: readonly Item[] = [...scenario.zones, ...scenario.people, ...scenario.assets, ...scenario.flows];
  const zones = new Map(scenario.zones.map(({ id, type }) => [id, type]));
  return register.conditions.flatMap((condition): readonly ConditionStanding[] => {
    const { id, assumption, text, at, risks } = condition;
    const told = { condition: id, assumption, text, risks };
    const places = items.filter((item) =>
      'id' in at ? item.id === at.id : item.type !== undefined && isA(item.type, at.class),
    );
    if (places.length === 0) {
      const what = 'id' in at ? `"${at.id}"` : `of the kind ${at.class}`;
      return [{ ...told, at: null, standing: 'unknown', because: `the model has nothing ${what}` }];
    }
    return places.map((item) => ({ ...told, at: item.id, ...weigh(item, condition, { parts, zones }) }));
  });
}

type Place = { readonly parts: ReviewedParts; readonly zones: ReadonlyMap<string, string> };

function weigh(
  item: Item,
  { needs }: EnvironmentCondition,
  { parts, zones }: Place,
): Pick<ConditionStanding, 'standing' | 'because'> {
  if ('controls' in needs) return weighControls(item, needs.controls, parts);
  if ('fact' in needs) {
    const answer = item.facts[needs.fact]?.answer ?? 'unknown';
    if (answer === 'unknown') return { standing: 'unknown', because: `${needs.fact} is not answered at ${item.id}` };
    const standing = answer === needs.answer ? 'met' : 'broken';
    return { standing, because: `${needs.fact} is ${answer} at ${item.id}` };
  }
  const type = item.zone === undefined ? undefined : zones.get(item.zone);
  if (type === undefined) return { standing: 'unknown', because: `the model does not say where ${item.id} is` };
  const standing = parts.isA(type, needs.zone) ? 'met' : 'broken';
  return { standing, because: `${item.id} is in ${item.zone}, which is ${type}` };
}

function weighControls(
  item: Item,
  controls: readonly string[],
  { assessment }: ReviewedParts,
): Pick<ConditionStanding, 'standing' | 'because'> {
  const states = controls.map((control) => {
    const found = assessment.controls.find((one) => one.control === control && one.asset === item.id);
    return { control, state: found?.state ?? item.controls[control]?.state ?? 'unknown' };
  });
  const held = states.find(({ state }) => state === 'in-place');
  if (held !== undefined) return { standing: 'met', because: `${held.control} is in place at ${item.id}` };
  const told = states.map(({ control, state }) => `${control} ${state}`).join(', ');
  const open = states.some(({ state }) => state === 'unknown');
  return { standing: open ? 'unknown' : 'broken', because: `at ${item.id}: ${told}` };
}
