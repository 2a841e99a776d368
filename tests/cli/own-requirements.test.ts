import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Compliance } from '@nemecys/core';
import { describe, expect, it } from 'vitest';
import { examples, folderWith, nemecys } from './run-command.fixture.ts';

const pump = join(examples, 'insulin-pump-phone', 'scenario.yaml');
const rules =
  'id;Requirement text;evidence;applies if\nH-1;Keep the cabinet locked;ENV;software\nH-2;Count the pumps;TM;\n';

describe('nemecys requirements export', () => {
  it('prints one document as OSCAL, and asks where to write what is no single text', async () => {
    const { code, out } = await nemecys(['requirements', 'export', 'oscal', 'mdr']);
    expect(code).toBe(0);
    expect(JSON.parse(out).catalog.metadata['oscal-version']).toBe('1.2.1');
    const many = await nemecys(['requirements', 'export', 'oscal']);
    expect([many.code, many.err]).toEqual([2, expect.stringContaining('--out FOLDER')]);
    expect((await nemecys(['requirements', 'export', 'doc'])).err).toContain('json, csv, xlsx, reqif');
    expect((await nemecys(['requirements', 'export', 'csv', 'mdrr'])).err).toContain('mdr');
  });

  it('writes every format, and reads what it wrote as tables and OSCAL back with every requirement', async () => {
    const cwd = folderWith();
    for (const format of ['json', 'csv', 'xlsx', 'reqif', 'oscal', 'oscal-mapping']) {
      const { code, err } = await nemecys(['requirements', 'export', format, 'mdr', 'nis2', '--out', 'out'], { cwd });
      expect([err, code]).toEqual(['', 0]);
    }
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      ...['mdr.mapping.json', 'mdr.oscal.json', 'nis2.oscal.json', 'requirements.csv', 'requirements.json'],
      ...['requirements.reqif', 'requirements.xlsx'],
    ]);
    const asked = JSON.parse(readFileSync(join(cwd, 'out/requirements.json'), 'utf8')).files.flatMap(
      ({ requirements }: { requirements: readonly unknown[] }) => requirements,
    ).length;
    for (const file of ['requirements.csv', 'requirements.xlsx']) {
      const { out, err } = await nemecys(
        ['requirements', '--requirements', `out/${file}`, 'list', 'own-requirements', '--json'],
        {
          cwd,
        },
      );
      expect(err).toBe('');
      expect(JSON.parse(out)).toHaveLength(asked);
    }
    const own = await nemecys(
      ['requirements', '--requirements', 'out/nis2.oscal.json', 'list', 'own-nis2-oscal', '--json'],
      { cwd },
    );
    const ours = await nemecys(['requirements', 'list', 'nis2', '--json']);
    const words = ({ obligation, evidence }: { obligation: string; evidence: unknown }) => [
      obligation.trim(),
      evidence,
    ];
    expect(JSON.parse(own.out).map(words)).toEqual(JSON.parse(ours.out).map(words));
  });
});

describe('own requirements', () => {
  it('stand beside ours, are searched with their words, and are exported without them unless asked', async () => {
    const cwd = folderWith({ 'house.csv': rules });
    const own = ['--requirements', 'house.csv'];
    expect((await nemecys(['requirements', ...own], { cwd })).out).toContain('own-house');
    expect((await nemecys(['requirements', ...own, 'search', 'cabinet'], { cwd })).out).toContain('own-house:H-1');
    const kept = await nemecys(['requirements', ...own, 'export', 'csv', 'own-house'], { cwd });
    expect(kept.out).toContain('own-house:H-2');
    expect(kept.out).not.toMatch(/cabinet|Count/u);
    const given = await nemecys(['requirements', ...own, '--own-text', 'export', 'csv', 'own-house'], { cwd });
    expect(given.out).toContain('Keep the cabinet locked');
  });

  it('are weighed by comply as ours are, and none of its files holds their words unless asked', async () => {
    const cwd = folderWith({ 'house.csv': rules });
    const args = [
      'comply',
      pump,
      '--requirements',
      'house.csv',
      '--at',
      '2026-11-26',
      '--out',
      'out',
      '--documents',
      'md',
    ];
    expect((await nemecys(args, { cwd })).code).toBe(0);
    const { requirements, documents } = Compliance.parse(
      JSON.parse(readFileSync(join(cwd, 'out/compliance.json'), 'utf8')),
    );
    expect(documents.map(({ id }) => id)).toContain('own-house');
    expect(requirements.find(({ id }) => id === 'own-house:H-1')?.because).not.toBe('');
    expect(requirements.find(({ id }) => id === 'own-house:H-2')).toMatchObject({
      coverage: expect.stringMatching(/stated|partly/u),
    });
    const files = (folder: string) => readdirSync(join(cwd, folder), { recursive: true, encoding: 'utf8' });
    const texts = () =>
      files('out')
        .filter((name) => /\.\w+$/u.test(name))
        .map((name) => readFileSync(join(cwd, 'out', name), 'utf8'));
    expect(texts().filter((text) => /cabinet locked|Count the pumps/u.test(text))).toEqual([]);
    expect((await nemecys([...args, '--own-text'], { cwd })).code).toBe(0);
    expect(texts().some((text) => text.includes('Keep the cabinet locked'))).toBe(true);
  });

  it('with a fault stop the work with every finding, and nothing is written', async () => {
    const cwd = folderWith({ 'house.csv': `${rules}H-1;Again;XX;moon\n` });
    const args = ['comply', pump, '--requirements', 'house.csv', '--out', 'out'];
    const { code, err } = await nemecys(args, { cwd });
    expect(code).toBe(2);
    for (const found of ['own-duplicate', 'own-word', 'own-condition'])
      expect(err).toContain(`house.csv:4 error ${found}`);
    expect(readdirSync(cwd)).toEqual(['house.csv']);
  });
});
