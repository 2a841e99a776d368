import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { compiled, source } from './proof-run.ts';

const Part = z.record(z.string(), z.array(z.string()).min(1));
const Breadth = z.strictObject({
  devices: Part,
  threats: Part,
  'side-effects': Part,
  harms: Part,
  controls: Part,
  workflows: Part,
});
const breadth = Breadth.parse(parse(readFileSync(new URL('breadth.yaml', import.meta.url), 'utf8')));
const covered = (part: keyof typeof breadth) => Object.entries(breadth[part]).map(([what, ids]) => ({ what, ids }));

const threats = new Map(source.threats.map(({ value }) => [value.id, value]));
const strategies = source.controls.flatMap(({ value }) => value.strategies);
const triggered = new Set(strategies.flatMap(({ triggers }) => triggers));
const caused = new Set(source.threats.flatMap(({ value }) => value.effects.map((effect) => effect.split(' ')[2])));

/** What is said of an entry that nobody could rely on; empty where all is well. */
function unprovenIn(id: string): readonly string[] {
  const threat = threats.get(id);
  if (threat === undefined) return [`${id} is no threat`];
  const { source: sources, grade, proof } = threat;
  return [
    ...((sources?.length ?? 0) === 0 || grade === undefined ? [`${id} has no source or grade`] : []),
    ...(Object.keys(proof?.fires.assets ?? {}).length === 0 ? [`${id} has no scenario in which it fires`] : []),
    ...((proof?.not.length ?? 0) === 0 ? [`${id} has no scenario in which it does not`] : []),
  ];
}

describe('what people look for is there', () => {
  test.each(covered('devices'))('$what', ({ ids }) => {
    const classes = new Map(compiled.classes.map((each) => [each.id, each]));
    expect(ids.filter((id) => classes.get(id)?.assertable !== true)).toEqual([]);
  });

  test.each([...covered('threats')])('$what is a threat with proofs both ways', ({ ids }) => {
    expect(ids.flatMap(unprovenIn)).toEqual([]);
    expect(ids.filter((id) => threats.get(id)?.['side-effect'])).toEqual([]);
  });

  test.each(covered('side-effects'))('$what is started by a control, with proofs both ways', ({ ids }) => {
    expect(ids.flatMap(unprovenIn)).toEqual([]);
    expect(ids.filter((id) => threats.get(id)?.['side-effect'] !== true || !triggered.has(id))).toEqual([]);
  });

  test.each(covered('harms'))('harm $what has a severity and something that causes it', ({ ids }) => {
    const harms = new Map(source.consequences.map(({ value }) => [value.id, value]));
    expect(ids.filter((id) => harms.get(id)?.harm === undefined || harms.get(id)?.severity === undefined)).toEqual([]);
    expect(ids.filter((id) => !caused.has(id))).toEqual([]);
  });

  test.each(covered('controls'))('$what is a control that does something', ({ ids }) => {
    const controls = new Map(source.controls.map(({ value }) => [value.id, value]));
    expect(ids.filter((id) => (controls.get(id)?.source?.length ?? 0) === 0)).toEqual([]);
    expect(ids.filter((id) => !strategies.some(({ needs }) => Object.values(needs).flat().includes(id)))).toEqual([]);
  });

  test.each(covered('workflows'))('$what has entries of its own', ({ ids }) => {
    const known = new Set([
      ...compiled.classes.map(({ id }) => id),
      ...compiled.controls.map(({ id }) => id),
      ...threats.keys(),
    ]);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(ids.filter((id) => threats.has(id)).flatMap(unprovenIn)).toEqual([]);
  });
});
