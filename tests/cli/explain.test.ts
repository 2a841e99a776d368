import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Assessment } from '../../packages/core/src/documents/assessment.ts';
import { folderWithFirstScenario, nemecys } from './run-command.fixture.ts';

let home: string;
let ward: string;
let worst: Assessment['harms'][number];
let whys: Assessment['whys'];

beforeAll(async () => {
  home = await folderWithFirstScenario();
  ward = join(home, 'scenario.yaml');
  const { out } = await nemecys(['assess', ward, '--json']);
  const assessment: Assessment = JSON.parse(out);
  const [first] = assessment.harms;
  if (first === undefined) throw new Error('the example has no harm');
  worst = first;
  whys = assessment.whys;
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('without an id, the harms are listed with theirs', async () => {
  const { code, out } = await nemecys(['explain', ward]);
  expect(code).toBe(0);
  expect(out).toContain(worst.id);
  expect(out).toMatch(/risk +likelihood +impact +accepted +harm/u);
});

test('the chain behind a harm goes down to what is assumed', async () => {
  const { code, out } = await nemecys(['explain', ward, worst.id]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Risk .*, from impact .*, likelihood .*; (not )?accepted: the limit is /u);
  const lines = out.trimEnd().split('\n');
  expect(lines[2]).toContain(worst.id);
  expect(lines.some((line) => /^ +[│ ]*[└├] .* is trusted /u.test(line))).toBe(true);
  expect(out).toMatch(/Assumed .* (by default for its kind|by a stated fact|by an answer|by the word of|as nothing)/u);
});

test('as JSON the chain is a closed table of whys', async () => {
  const { out } = await nemecys(['explain', ward, worst.id, '--json']);
  const chain = JSON.parse(out);
  expect(chain).toMatchObject({ format: 'nemecys-explanation/1', id: worst.id });
  expect(chain.whys[worst.id]).toEqual(whys[worst.id]);
  for (const why of Object.values<Assessment['whys'][string]>(chain.whys)) {
    if (why.kind === 'consequence') for (const id of why.causedBy) expect(chain.whys).toHaveProperty([id]);
  }
});

test('threats and attributes of the chain can be asked for by themselves', async () => {
  for (const kind of ['threat', 'attribute']) {
    const [id = ''] = Object.entries(whys).find(([, why]) => why.kind === kind) ?? [];
    expect(await nemecys(['explain', ward, id])).toMatchObject({ code: 0, out: expect.stringContaining(id) });
  }
});

test('the part before the @ is enough where it is clear, and an unknown id is answered with what comes near', async () => {
  const { code, err } = await nemecys(['explain', ward, worst.id.replace(/.$/u, '')]);
  expect(code).toBe(2);
  expect(err).toContain(worst.id);
  expect(await nemecys(['explain', ward, worst.consequence.replace('-', '')])).toMatchObject({
    code: 2,
    err: expect.stringContaining(`did you mean "${worst.consequence}"?`),
  });
  expect(await nemecys(['explain', ward, 'xyzzy-nothing-like-it'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Without an id, the harms are listed.'),
  });
});
