import { z } from 'zod';
import { Moment } from '../../evidence/moment.ts';
import { flowAttributeIds } from '../views/flow-attributes.ts';
import { ViewKind } from '../views/system-view.ts';
import { type ListedSection, type StatedSection, sectionEntries, sectionStatements } from './register-section.ts';

/** What the name in a field leads to: something of the scenario, of its assessment, or of the register. */
export type FieldReference =
  | 'element'
  | 'class'
  | 'flow'
  | 'function'
  | 'assumption'
  | 'threat'
  | 'risk'
  | 'risk-level'
  | 'control'
  | 'control-kind'
  | 'requirement'
  | 'duty'
  | 'record'
  | 'component'
  | 'told'
  | 'trace-node';

/** What a field holds, as far as whoever asks for it has to know. */
export type FieldValue =
  | { readonly kind: 'text' | 'date' | 'moment' | 'number' }
  | { readonly kind: 'yes-no' }
  /** A list that somebody says is empty. */
  | { readonly kind: 'none' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'reference'; readonly to: FieldReference }
  | { readonly kind: 'list'; readonly of: FieldValue }
  | { readonly kind: 'group'; readonly fields: readonly RegisterField[] }
  /** A text for any of these keys. */
  | { readonly kind: 'texts'; readonly keys: readonly string[] }
  | { readonly kind: 'either'; readonly ways: readonly FieldWay[] };

/** One of the ways in which a field can be answered. */
export type FieldWay = { readonly name: string; readonly value: FieldValue };

/** A field of an entry, or of what a section says as a whole; `path` tells it from all others of its section. */
export type RegisterField = {
  readonly name: string;
  readonly path: string;
  /** Nothing is kept without it. */
  readonly isNeeded: boolean;
  readonly value: FieldValue;
};

/** By section and path. What is not here and is no choice is free text. */
const references: Readonly<Record<string, FieldReference>> = {
  'outOfScope/id': 'element',
  'flows/flow': 'flow',
  'multiPatient/element': 'element',
  'multiPatient/risk': 'risk-level',
  'controls/control': 'control',
  'safetyReviews/measure': 'function',
  'dismissedThreats/id': 'threat',
  'bill/asset': 'element',
  'bill/needs': 'component',
  'vulnerabilities/component': 'component',
  'vulnerabilities/evidence': 'record',
  'testFindings/test': 'record',
  'testFindings/retest': 'record',
  'conditions/assumption': 'assumption',
  'conditions/at/id': 'element',
  'conditions/at/class': 'class',
  'conditions/needs/controls': 'control-kind',
  'conditions/risks': 'risk',
  'duties/topic': 'duty',
  'labels/from': 'told',
  'conformity/requirement': 'requirement',
  'conformity/evidence/record': 'record',
  'defeaters/against': 'trace-node',
};

/** Fields that the schema leaves open, because it may be read with another catalogue, and that have a closed list here. */
const closed: Readonly<Record<string, readonly string[]>> = {
  'omittedViews/id': ViewKind.options,
  'flows/notApplicable': flowAttributeIds,
};

/** The fields of an entry of a section, as its schema has them. */
export function entryFields(section: ListedSection): readonly RegisterField[] {
  return fieldsOf(sectionEntries[section].entry, section);
}

/** The fields of what a section says as a whole, as its schema has them. */
export function statementFields(section: StatedSection): readonly RegisterField[] {
  return fieldsOf(sectionStatements[section], section);
}

function fieldsOf(schema: z.core.$ZodType, at: string): readonly RegisterField[] {
  const value = heldBy(schema, at);
  return value.kind === 'group' ? value.fields : [];
}

function heldBy(schema: z.core.$ZodType, at: string): FieldValue {
  if (schema === Moment) return { kind: 'moment' };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'readonly':
    case 'default':
      return heldBy(def.innerType, at);
    case 'optional': {
      const value = heldBy(def.innerType, at);
      return value.kind === 'list' ? { kind: 'either', ways: waysOf(value) } : value;
    }
    case 'string':
      return 'format' in def && def.format === 'date' ? { kind: 'date' } : textAt(at);
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries).map(String) };
    case 'array':
      return { kind: 'list', of: heldBy(def.element, at) };
    case 'object':
      return { kind: 'group', fields: Object.entries(def.shape).map(([name, field]) => fieldOf(field, { name, at })) };
    case 'record':
      return { kind: 'texts', keys: closed[at] ?? keysOf(def.keyType) };
    case 'union':
      return { kind: 'either', ways: def.options.flatMap((option) => waysOf(heldBy(option, at))) };
    default:
      throw new Error(`No form knows what a ${def.type} is (${at}).`);
  }
}

function fieldOf(schema: z.core.$ZodType, { name, at }: { readonly name: string; readonly at: string }): RegisterField {
  const path = `${at}/${name}`;
  const value = heldBy(schema, path);
  // A list or a group that may be empty needs nobody to fill it in.
  const isNeeded =
    schema._zod.optin !== 'optional' && !z.safeParse(schema, []).success && !z.safeParse(schema, {}).success;
  return { name, path, isNeeded, value };
}

function textAt(at: string): FieldValue {
  const options = closed[at];
  if (options !== undefined) return { kind: 'choice', options };
  const to = references[at];
  return to === undefined ? { kind: 'text' } : { kind: 'reference', to };
}

/** An empty list is an answer of its own: a group is named by its first field. */
function waysOf(value: FieldValue): readonly FieldWay[] {
  if (value.kind === 'list')
    return [
      { name: 'none', value: { kind: 'none' } },
      { name: 'list', value },
    ];
  return [{ name: value.kind === 'group' ? (value.fields[0]?.name ?? '') : value.kind, value }];
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  const value = heldBy(schema, '');
  return value.kind === 'choice' ? value.options : [];
}
