import type { Assessment, Compliance, Decision } from '@nemecys/core';

/** A document as JSON with a published schema: `format` first, all other keys in alphabetical order, so equal ones give equal bytes. */
export function renderJson(document: Assessment | Compliance | Decision): string {
  const { format, ...rest } = document;
  return `${JSON.stringify({ format, ...(ordered(rest) as object) }, undefined, 2)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // A prototype key of a scenario must stay a plain key; assigning it would change the prototype instead.
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}
