import { z } from 'zod';
import { Asset } from './asset.ts';
import { Assumption } from './assumption.ts';
import { Benefit } from './benefit.ts';
import { ClinicalFunction } from './clinical-function.ts';
import { Context } from './context.ts';
import { Criteria } from './criteria.ts';
import { DataItem } from './data-item.ts';
import { DecisionWishes } from './decision-wishes.ts';
import { Flow } from './flow.ts';
import { ImpactStatement } from './impact-statement.ts';
import { ItemId } from './item-id.ts';
import { Person } from './person.ts';
import { StatedQuantities } from './quantities.ts';
import { Relation } from './relation.ts';
import { SeverityScale } from './severity-scale.ts';
import { Text } from './text.ts';
import { Zone } from './zone.ts';

/** The sections of a scenario whose entries have an id, in the order a scenario is read. */
export const itemSections = [
  'assumptions',
  'zones',
  'people',
  'assets',
  'data',
  'flows',
  'functions',
  'benefits',
] as const;
export type ItemSection = (typeof itemSections)[number];

/** The fields of a scenario, before any of them is made optional for a variant. */
export const scenarioFields = {
  nemecys: z.literal(1),
  id: ItemId,
  title: Text.optional(),
  purpose: Text,
  context: Context.default({ jurisdictions: [], patients: [], without: [] }),
  assumptions: z.array(Assumption).readonly().default([]),
  zones: z.array(Zone).readonly().default([]),
  people: z.array(Person).readonly().default([]),
  assets: z.array(Asset).readonly().default([]),
  data: z.array(DataItem).readonly().default([]),
  flows: z.array(Flow).readonly().default([]),
  relations: z.array(Relation).readonly().default([]),
  functions: z.array(ClinicalFunction).readonly().default([]),
  benefits: z.array(Benefit).readonly().default([]),
  impacts: z.array(ImpactStatement).readonly().default([]),
  criteria: Criteria.default({}),
  'severity-scale': SeverityScale.optional(),
  quantities: StatedQuantities.optional(),
  decision: DecisionWishes.optional(),
};

/** A connected medical scenario: devices, people, data, networks and services, and the clinical purpose they serve. */
export const Scenario = z.strictObject(scenarioFields).readonly();
export type Scenario = z.infer<typeof Scenario>;
