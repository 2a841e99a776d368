import type { z } from 'zod';

/** Names of the fields a schema has at a path of keys and positions; empty where there are none to name. */
export function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const inner = Object.hasOwn(def.shape, String(step)) ? def.shape[String(step)] : undefined;
      return inner === undefined ? [] : fieldsAt(inner, rest);
    }
    case 'array':
      return step === undefined ? [] : fieldsAt(def.element, rest);
    case 'record':
      if (step !== undefined) return fieldsAt(def.valueType, rest);
      return namesIn(def.keyType);
    case 'union':
      return def.options.flatMap((option) => fieldsAt(option, path));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return fieldsAt(def.innerType, path);
    case 'pipe':
      return fieldsAt(def.in, path);
    default:
      return [];
  }
}

function namesIn(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}
