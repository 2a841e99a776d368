import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { newestVector, parseCvss } from './parse-cvss.ts';

const folder = join(
  process.env.NEMECYS_CORPUS ?? fileURLToPath(new URL('../../../../../../shared/corpus', import.meta.url)),
  'cvss',
);
const files = ['cvss-3.1.tsv', 'cvss-4.0.tsv'].filter((file) => existsSync(join(folder, file)));
if (files.length === 0) console.log(`Skipped: no vectors at ${folder}. Set NEMECYS_CORPUS to the folder of cvss/.`);

const v2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P';
const v30 = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

test.skipIf(files.length === 0)('every vector of the public lists is read whole', () => {
  const vectors = files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t')[0] ?? ''),
  );
  expect(vectors).toHaveLength(600);
  for (const text of vectors) {
    const read = parseCvss(text);
    expect(read).toMatchObject({ kind: 'vector', text });
    if (read.kind !== 'vector') continue;
    const again = [...read.metrics].map(([name, value]) => `${name}:${value}`).join('/');
    expect(`CVSS:${read.version}/${again}`).toBe(text);
  }
});

test.skipIf(files.length === 0)('a vector of the public lists without any one of its base metrics is refused', () => {
  for (const file of files) {
    for (const row of readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1, 40)) {
      const parts = (row.split('\t')[0] ?? '').split('/');
      for (let i = 1; i <= (file.includes('4.0') ? 11 : 8); i += 1) {
        const name = (parts[i] ?? '').split(':')[0];
        const problem = `lacks ${name}`;
        expect(parseCvss(parts.filter((_, place) => place !== i).join('/'))).toEqual({ kind: 'fault', problem });
      }
    }
  }
});

describe('a vector', () => {
  it.each([
    ['2.0', v2],
    ['2.0', `(${v2})`],
    ['2.0', `${v2}/E:POC/RL:OF/RC:C/CDP:LM/TD:H/CR:ND/IR:H/AR:L`],
    ['3.0', v30],
    ['3.1', `${v31}/E:F/MAV:X/MS:C`],
    ['4.0', `${v40}/E:P/MSI:S/S:P/AU:Y/R:I/V:C/RE:H/U:Amber`],
    ['3.1', '  CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N  '],
  ])('of version %s is read: %s', (version, text) => {
    expect(parseCvss(text)).toMatchObject({ kind: 'vector', version });
  });

  it.each([
    ['nothing', '', 'holds ""'],
    ['words', 'high', 'holds "high"'],
    ['a score', '9.8', 'holds "9.8"'],
    ['an unknown version', v31.replace('3.1', '3.2'), 'version "3.2"'],
    ['a prefix on version 2', `CVSS:2.0/${v2}`, 'version "2.0"'],
    ['a lower-case prefix', v31.replace('CVSS', 'cvss'), '"cvss"'],
    ['a missing metric', v31.replace('/S:U', ''), 'lacks S'],
    ['only one metric', 'CVSS:4.0/AV:N', 'lacks AC, AT, PR, UI, VC, VI, VA, SC, SI, SA'],
    ['a metric twice', `${v31}/AV:N`, 'gives AV twice'],
    ['a metric of another version', `${v31}/AT:N`, '"AT", which is no metric of version 3.1'],
    ['an optional metric of another version', `${v2}/MAV:N`, '"MAV", which is no metric of version 2.0'],
    ['a value that does not exist', v31.replace('AV:N', 'AV:X'), 'AV the value "X"; it may be N, A, L, P'],
    ['a lower-case value', v31.replace('AV:N', 'AV:n'), '"n"'],
    ['a value of another version', v40.replace('UI:N', 'UI:R'), 'UI the value "R"'],
    ['safety among the base metrics', v40.replace('SI:N', 'SI:S'), 'SI the value "S"'],
    ['an empty part', `${v31}/`, 'holds ""'],
    ['a part with two colons', `${v31}/E:F:F`, 'holds "E:F:F"'],
    ['a name that JavaScript objects have', `${v31}/constructor:N`, '"constructor"'],
    ['half a pair of parentheses', `(${v2}`, '"(AV"'],
  ])('with %s is a fault', (_, text, problem) => {
    expect(parseCvss(text)).toEqual({ kind: 'fault', problem: expect.stringContaining(problem) });
  });
});

test('of several vectors the newest version counts, and of one version the first', () => {
  const vectors = [v2, v31, v30, v31.replace('AC:L', 'AC:H')].map((text) => {
    const read = parseCvss(text);
    if (read.kind === 'fault') throw new Error(read.problem);
    return read;
  });
  expect(newestVector(vectors)?.text).toBe(v31);
  expect(newestVector(vectors.slice(0, 1))?.text).toBe(v2);
  expect(newestVector([])).toBeUndefined();
});
