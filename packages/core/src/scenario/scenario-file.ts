import { z } from 'zod';
import { Asset } from './asset.ts';
import { Assumption } from './assumption.ts';
import { Benefit } from './benefit.ts';
import { ClinicalFunction } from './clinical-function.ts';
import { Context, PatientGroup } from './context.ts';
import { DataItem } from './data-item.ts';
import { Flow } from './flow.ts';
import { Person } from './person.ts';
import { scenarioFields } from './scenario.ts';
import { SeverityScale } from './severity-scale.ts';
import { Text } from './text.ts';
import { Zone } from './zone.ts';

const names = z.array(Text).readonly().optional();
const schemaField = { $schema: z.string().optional() };
const { id, title, purpose, nemecys, ...parts } = scenarioFields;

/** A file that holds a whole scenario, or the part that others are included in. */
export const WholeFile = z.strictObject({ ...schemaField, include: names, ...scenarioFields }).readonly();
export type WholeFile = z.infer<typeof WholeFile>;

/** A file with sections of a scenario, for others to include. */
export const PartFile = z
  .strictObject({ ...schemaField, nemecys: nemecys.optional(), include: names, ...parts })
  .readonly();
export type PartFile = z.infer<typeof PartFile>;

/** A file that changes another scenario: entries need no more than the id of what they change. */
export const VariantFile = z
  .strictObject({
    ...schemaField,
    nemecys: nemecys.optional(),
    extends: Text,
    remove: names,
    include: names,
    ...parts,
    id: id.optional(),
    title,
    purpose: purpose.optional(),
    context: z
      .strictObject({
        ...Context.unwrap().shape,
        patients: z.array(PatientGroup.unwrap().partial().required({ id: true })).optional(),
      })
      .optional(),
    assumptions: z.array(Assumption.unwrap().partial().required({ id: true })).optional(),
    zones: z.array(Zone.unwrap().partial().required({ id: true })).optional(),
    people: z.array(Person.unwrap().partial().required({ id: true })).optional(),
    assets: z.array(Asset.unwrap().partial().required({ id: true })).optional(),
    data: z.array(DataItem.unwrap().partial().required({ id: true })).optional(),
    flows: z.array(Flow.unwrap().partial().required({ id: true })).optional(),
    functions: z.array(ClinicalFunction.unwrap().partial().required({ id: true })).optional(),
    benefits: z.array(Benefit.unwrap().partial().required({ id: true })).optional(),
    'severity-scale': SeverityScale.unwrap().partial().optional(),
  })
  .readonly();
export type VariantFile = z.infer<typeof VariantFile>;
