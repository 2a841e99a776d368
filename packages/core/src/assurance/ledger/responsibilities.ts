import { z } from 'zod';
import { DutyRole } from '../register/responsibility.ts';
import { RequirementActor } from '../requirement.ts';
import type { RequirementCatalogue } from '../requirement-catalogue.ts';
import type { ReviewedParts } from '../review-model.ts';
import { ControlAt, controlNames } from './control-at.ts';

/** Who has which part in a duty, by default or by contract. */
export const DutyEntry = z
  .object({
    id: z.string(),
    topic: z.string(),
    parts: z
      .array(
        z
          .object({
            actor: RequirementActor,
            roles: z.array(DutyRole).readonly(),
            source: z.enum(['default', 'contract']),
            contract: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    requirements: z.array(z.string()).readonly(),
  })
  .readonly();
export type DutyEntry = z.infer<typeof DutyEntry>;

/** What each actor does about a risk: controls to keep, to put in place, or that would help and could be theirs. */
export const RiskDuty = z
  .object({
    risk: z.string(),
    acceptable: z.boolean(),
    actors: z
      .array(
        z
          .object({
            actor: z.string(),
            keeps: z.array(ControlAt).readonly(),
            plans: z.array(ControlAt).readonly(),
            could: z.array(ControlAt).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type RiskDuty = z.infer<typeof RiskDuty>;

/** The parts in every duty: those of the catalogue, where no contract of the register moves them. */
export function dutyEntries(
  { duties }: Pick<RequirementCatalogue, 'duties'>,
  { register }: Pick<ReviewedParts, 'register'>,
): readonly DutyEntry[] {
  return duties.map(({ id, topic, parts, requirements }) => {
    const moved = new Map(register.duties.filter((one) => one.topic === id).map((one) => [one.actor, one]));
    return {
      id,
      topic,
      requirements,
      parts: RequirementActor.options.flatMap((actor): DutyEntry['parts'] => {
        const change = moved.get(actor);
        if (change !== undefined) {
          const { roles, contract = null } = change;
          return roles.length === 0 ? [] : [{ actor, roles, source: 'contract', contract }];
        }
        const roles = parts[actor];
        return roles === undefined ? [] : [{ actor, roles, source: 'default', contract: null }];
      }),
    };
  });
}

/** What each actor does about each risk, the highest risks first; who provides nothing is not listed. */
export function riskDuties({ assessment }: Pick<ReviewedParts, 'assessment'>): readonly RiskDuty[] {
  const name = controlNames({ assessment });
  const named = (ids: Iterable<string>) => [...ids].sort().map(name);
  const providers = new Map(assessment.controls.map(({ id, providedBy }) => [id, providedBy ?? 'nobody named']));
  return assessment.harms.map(({ id, acceptable, measures, advice }) => {
    const actors = new Map<string, { keeps: Set<string>; plans: Set<string>; could: Set<string> }>();
    const of = (actor: string) => {
      const known = actors.get(actor) ?? {
        keeps: new Set<string>(),
        plans: new Set<string>(),
        could: new Set<string>(),
      };
      actors.set(actor, known);
      return known;
    };
    for (const { state, controls } of measures) {
      if (state === 'available') continue;
      for (const control of controls) {
        of(providers.get(control.id) ?? 'nobody named')[state === 'planned' ? 'plans' : 'keeps'].add(control.id);
      }
    }
    for (const { controls } of acceptable ? [] : advice) {
      for (const control of controls) for (const actor of control.provider) of(actor).could.add(control.id);
    }
    return {
      risk: id,
      acceptable,
      actors: [...actors]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([actor, { keeps, plans, could }]) => ({
          ...{ actor, keeps: named(keeps), plans: named(plans) },
          could: named([...could].filter((one) => !keeps.has(one) && !plans.has(one))),
        })),
    };
  });
}
