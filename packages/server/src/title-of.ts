import { readScenarioText } from '@nemecys/core';
import { parse } from 'yaml';

/**
 * The title of a scenario from its text, or else its id; undefined where neither can be read. Reads only those lines: a
 * whole long text takes a second to read, and everybody who works on this server would wait for it at each save.
 */
export async function titleOf(text: string): Promise<string | undefined> {
  if (/^\s*\{/u.test(text)) {
    const { scenario } = await readScenarioText(text);
    return scenario?.title ?? scenario?.id;
  }
  return entryOf(text, 'title') ?? entryOf(text, 'id');
}

function entryOf(text: string, key: string): string | undefined {
  // Whatever belongs to an entry of the outermost map is indented or blank.
  const entry = new RegExp(`^${key}:(?:[ \\t].*)?(?:\\n(?:[ \\t].*)?)*`, 'mu').exec(text)?.[0];
  if (entry === undefined) return undefined;
  try {
    const value: unknown = parse(entry)[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
  } catch {
    return undefined; // a text that is being written may have errors, and is saved all the same
  }
}
