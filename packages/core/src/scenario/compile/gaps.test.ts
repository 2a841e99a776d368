import { expect, test } from 'vitest';
import { compileSections } from './compiled.fixture.ts';

async function gaps(sections: string): Promise<string[]> {
  const { findings } = await compileSections(sections);
  expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
  return findings.map(({ code, where }) => `${code} ${where.path}`);
}

test('entries that say too little to lead to a harm are pointed out, without being wrong', async () => {
  const text = `data: [{id: d, type: result-data, for: [diagnosis]}, {id: e, type: command-data, for: [device-command]}]
flows: [{id: f, from: unknown}]
functions: [{id: g}]
`;
  expect(await gaps(text)).toEqual(['gap data.d', 'gap flows.f', 'gap functions.g', 'gap functions.g']);
});

test('data that a function for patients uses need not say whom they are about', async () => {
  const text = `people: [{id: p, type: patient}]
data: [{id: d, type: result-data, for: [diagnosis]}]
functions: [{id: g, kind: diagnose, for: p, uses: [d]}]
`;
  expect(await gaps(text)).toEqual([]);
});
