import { z } from 'zod';
import { Asset } from './asset.ts';
import { ClinicalFunction } from './clinical-function.ts';
import { DataItem } from './data-item.ts';
import { overrideFileSchema } from './file-schema-override.ts';
import { Flow } from './flow.ts';
import { ItemId } from './item-id.ts';
import { Person } from './person.ts';
import { Relation } from './relation.ts';
import { PartFile, VariantFile, WholeFile } from './scenario-file.ts';
import { ControlStatement, FactStatement, TrustStatement } from './statements.ts';
import { Text } from './text.ts';
import { Zone } from './zone.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Concepts that get a definition of their own, under their name. */
const definitions: Readonly<Record<string, z.ZodType>> = {
  asset: Asset,
  control: ControlStatement,
  data: DataItem,
  fact: FactStatement,
  flow: Flow,
  function: ClinicalFunction,
  id: ItemId,
  person: Person,
  relation: Relation,
  text: Text,
  trust: TrustStatement,
  zone: Zone,
};

/** The JSON Schema of scenario files: whole scenarios, variants (with `extends`) and parts to include (without `id`). */
export function scenarioJsonSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(definitions)) names.add(schema, { id });
  const { $defs, properties } = z.toJSONSchema(z.object({ whole: WholeFile, part: PartFile, variant: VariantFile }), {
    io: 'input',
    reused: 'ref',
    metadata: names,
    override: overrideFileSchema,
  });
  const { whole = {}, part = {}, variant = {} } = (properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'nemecys scenario',
    description: 'A connected medical scenario, language version 1.',
    type: 'object',
    ...whenGiven('extends', variant, whenGiven('id', whole, part)),
    $defs,
  };
}

function whenGiven(field: string, given: JsonSchema, otherwise: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; its value is no function
  return { if: { required: [field] }, then: given, else: otherwise };
}
