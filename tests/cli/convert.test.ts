import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  quadsOf,
  smallKnowledge,
  smallModel,
} from '../../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';
import { folderWith, nemecys } from './run-command.fixture.ts';

const labelled = `system#h rdfs#label "Ward server"
  system#TWAS-Patched-a1 core#hasAssertedLevel domain#TrustLow`;
const files = {
  'small.nq': smallKnowledge,
  'small.nq.gz': gzipSync(smallKnowledge),
  'model.nq': smallModel(labelled),
  'model.nq.gz': gzipSync(smallModel(labelled)),
};
const args = ['convert', 'model.nq', '--knowledge', 'small.nq'];
const scenario = `nemecys: 1
id: model
purpose: Not stated in the Spyderisk model this scenario was made of
assets:
  - { id: ward-server, type: server, label: Ward server }
`;

describe('convert', () => {
  test('prints the scenario, and on the error output what was assumed and what has no counterpart', async () => {
    const { code, out, err } = await nemecys(args, { cwd: folderWith(files) });
    expect({ code, out }).toEqual({ code: 0, out: scenario });
    expect(err).toBe(`Taken as something near: confirm or correct it
  1 asset: Spyderisk does not say what machine it is
      Ward server
No counterpart: it is not in the scenario
  1 asset: our knowledge has nothing like Service
      s
  1 link: we know no such relation
      s runsOn Ward server
  1 level of trust: we know no such trust attribute
      Patched at Ward server
0 things kept, 1 assumed, 3 without a counterpart. --json lists each with its IRI.
`);
  });

  test('reads packed files, and says in one line how much was left out when it is to be quiet', async () => {
    const cwd = folderWith(files);
    const packed = ['convert', 'model.nq.gz', '--knowledge', 'small.nq.gz', '--quiet'];
    const { code, out, err } = await nemecys(packed, { cwd });
    expect({ code, out }).toEqual({ code: 0, out: scenario });
    expect(err).toBe('0 things kept, 1 assumed, 3 without a counterpart.\n');
  });

  test('writes a file that check and assess take', async () => {
    const cwd = folderWith(files);
    const { code, out, err } = await nemecys([...args, '--out', 'made/scenario.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('Wrote made/scenario.yaml: a first model to correct.');
    expect(readFileSync(join(cwd, 'made/scenario.yaml'), 'utf8')).toBe(scenario);
    expect((await nemecys(['check', 'made/scenario.yaml'], { cwd })).code).toBe(0);
    expect((await nemecys(['assess', 'made/scenario.yaml'], { cwd })).code).toBe(0);
  });

  test('never writes over a file', async () => {
    const cwd = folderWith({ ...files, 'mine.yaml': 'corrected by hand' });
    const { code, err } = await nemecys([...args, '--out', 'mine.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('mine.yaml is there already and stays as it is.');
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('corrected by hand');
  });

  test('gives machines the scenario and every thing of the model with its IRI', async () => {
    const { code, out, err } = await nemecys([...args, '--json'], { cwd: folderWith(files) });
    const result = JSON.parse(out);
    expect({ code, err, format: result.format }).toEqual({ code: 0, err: '', format: 'nemecys-conversion/1' });
    expect(result.scenario.assets).toEqual([{ id: 'ward-server', type: 'server', label: 'Ward server' }]);
    expect(result.left[0]).toEqual({
      what: 'asset',
      iri: 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/system#s',
      label: 's',
      because: 'our knowledge has nothing like Service',
    });
  });

  test('passes on what is wrong in the model', async () => {
    const cwd = folderWith({ ...files, 'odd.nq': smallModel('system#x rdf#type domain#Gone') });
    const { code, err } = await nemecys(['convert', 'odd.nq', '--knowledge', 'small.nq'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/^odd\.nq:11 warning unknown-class /u);
  });

  test.each([
    [['convert', 'model.nq'], "required option '--knowledge <file>' not specified"],
    [['convert', 'gone.nq', '--knowledge', 'small.nq'], 'There is no file gone.nq.'],
    [['convert', 'model.nq', '--knowledge', 'gone.nq'], 'There is no file gone.nq.'],
    [['convert', 'small.nq', '--knowledge', 'small.nq'], 'small.nq is not a Spyderisk system model'],
    [['convert', 'none.nq', '--knowledge', 'small.nq'], 'Nothing in none.nq has a counterpart here.'],
  ])('%j is answered with exit code 2, and nothing is written', async (wrong, words) => {
    const graph = 'http://it-innovation.soton.ac.uk/system/0123456789abcdef01234567';
    const none = quadsOf('system#s rdf#type domain#Service\nsystem#s core#hasID "b2"', graph);
    const cwd = folderWith({ ...files, 'none.nq': none });
    const { code, out, err } = await nemecys([...wrong, '--out', 'made.yaml'], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(existsSync(join(cwd, 'made.yaml'))).toBe(false);
  });
});
