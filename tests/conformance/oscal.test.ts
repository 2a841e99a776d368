import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oscalNamespace, readOscalCatalogue, writeOscalCatalogue, writeOscalMapping } from '@nemecys/core';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { loadRequirements } from '../../packages/cli/src/load-requirements.ts';

const folder = join(process.env.NEMECYS_CORPUS ?? '../shared/corpus', 'oscal');
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const { documents, mappings: tables } = loadRequirements();
const mapping = { documents, mappings: tables, day: '2026-11-26', sha256 };
const written = documents.map((file) => writeOscalCatalogue(file, { day: '2026-11-26', sha256 }));

type Mapped = { relationship: string; sources: { 'id-ref': string }[] };

describe('OSCAL', () => {
  it.runIf(existsSync(folder))('is written so that the official schema accepts every document of the catalogue', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(read('oscal_catalog_schema.json'));
    for (const catalogue of written) {
      valid(catalogue);
      expect(valid.errors ?? []).toEqual([]);
    }
  });

  it.runIf(existsSync(folder))('maps documents to their sisters so that the official schema accepts it', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(read('oscal_mapping_schema.json'));
    const mappings = documents.flatMap((file) => writeOscalMapping(file, mapping) ?? []);
    expect(mappings.length).toBeGreaterThan(0);
    for (const mapping of mappings) {
      valid(mapping);
      expect(valid.errors ?? []).toEqual([]);
    }
    valid({ 'mapping-collection': { uuid: 'none' } });
    expect(valid.errors?.length).toBeGreaterThan(0);
  });

  it('maps every requirement that names a sister, a shared clause as wider, and points to resources that are there', () => {
    const mdr = documents.find(({ document }) => document.id === 'mdr');
    if (mdr === undefined) throw new Error('no MDR');
    const { 'mapping-collection': made } = writeOscalMapping(mdr, mapping) as {
      'mapping-collection': {
        mappings: { 'source-resource': { href: string }; 'target-resource': { href: string }; maps: Mapped[] }[];
        'back-matter': { resources: { uuid: string }[] };
      };
    };
    const resources = made['back-matter'].resources.map(({ uuid }) => `#${uuid}`);
    for (const one of made.mappings) {
      expect(resources).toContain(one['source-resource'].href);
      expect(resources).toContain(one['target-resource'].href);
    }
    const maps = made.mappings.flatMap((one) => one.maps);
    expect(maps.length).toBe(mdr.requirements.reduce((sum, { also }) => sum + also.length, 0));
    // The published table says which clauses correspond and not how far.
    expect(new Set(maps.map(({ relationship }) => relationship))).toEqual(new Set(['intersects-with']));
  });

  it('carries every map of the tables with its relation, and what stays unmapped on either side', () => {
    const written = JSON.stringify(documents.map((file) => writeOscalMapping(file, mapping)));
    const count = (text: string): number => written.split(text).length - 1;
    const stated = (relation: string): number =>
      tables.flatMap(({ maps }) => maps).filter((one) => one.relation === relation).length;
    // Each is told of both documents.
    expect(count('"equivalent-to"')).toBe(2 * stated('equal'));
    expect(count('"superset-of"')).toBe(stated('superset') + stated('subset'));
    expect(count('"subset-of"')).toBe(stated('superset') + stated('subset'));
    expect(written).toContain('"source-gap-summary"');
    expect(written).toContain('"target-gap-summary"');
  });

  it('turns the maps of a document that is only ever on the second side, and keeps those that the same sister names', () => {
    const file = (id: string, also: readonly object[] = []) => ({
      document: { id, title: id, version: '1', confidence: 'read' },
      requirements: [{ id: `${id}-1`, also }],
    });
    const sister = { document: 'a', clause: '7' };
    const two = [file('a'), file('b', [sister])] as unknown as typeof documents;
    const maps = [{ from: ['a-1'], to: ['b-1'], relation: 'superset' as const }];
    const tables = [{ source: 'S', confidence: 'read' as const, maps }];
    const [, second] = two;
    if (second === undefined) throw new Error('no second document');
    const made = writeOscalMapping(second, { ...mapping, documents: two, mappings: tables }) as {
      'mapping-collection': { mappings: { maps: (Mapped & { targets: { 'id-ref': string }[] })[] }[] };
    };
    const [all, ...more] = made['mapping-collection'].mappings;
    expect(more).toEqual([]);
    expect(all?.maps).toMatchObject([
      { relationship: 'intersects-with', sources: [{ 'id-ref': 'b-1' }] },
      { relationship: 'subset-of', sources: [{ 'id-ref': 'b-1' }], targets: [{ 'id-ref': 'a-1' }] },
    ]);
  });

  it('has our own properties in one namespace, and the guide to the command says what they are', () => {
    const guide = readFileSync(fileURLToPath(new URL('../../docs/cli.md', import.meta.url)), 'utf8');
    const [, told = ''] = guide.split(`\`${oscalNamespace}\``);
    const texts = written.map((catalogue) => JSON.stringify(catalogue));
    const names = texts.flatMap((text) => [...text.matchAll(/\{"name":"([\w-]+)","ns":"([^"]*)"/gu)]);
    expect(new Set(names.map(([, , namespace]) => namespace))).toEqual(new Set([oscalNamespace]));
    for (const name of new Set(names.map(([, one]) => one))) expect(told).toContain(`\`${name}\``);
  });

  it.runIf(existsSync(folder))('is read from catalogues of NIST with every control', () => {
    const count = (at: { groups?: []; controls?: [] }): number =>
      (at.controls?.length ?? 0) +
      [...(at.groups ?? []), ...(at.controls ?? [])].reduce((sum, one) => sum + count(one), 0);
    for (const name of ['NIST_CSF_v2.0_catalog-min.json', 'NIST_SP800-218_ver1_catalog-min.json']) {
      const value = read(name);
      const { controls } = readOscalCatalogue(value, name);
      expect(controls?.length).toBe(count(value.catalog));
    }
  });

  it.runIf(existsSync(folder))(
    'is read alike under every version that a file may declare, and each broken control is told',
    () => {
      const name = 'NIST_SP800-218_ver1_catalog-min.json';
      const plain = readOscalCatalogue(read(name), name);
      expect(plain.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const version of ['1.0.0', 'v1.0.4', '1.1.3', 'v1.2.2']) {
        const value = read(name);
        value.catalog.metadata['oscal-version'] = version;
        expect(readOscalCatalogue(value, name).controls).toEqual(plain.controls);
      }
      const broken = read(name);
      let lost = 0;
      type Part = { id?: string; groups?: Part[]; controls?: Part[] };
      const lose = (at: Part): void => {
        for (const one of [...(at.groups ?? []), ...(at.controls ?? [])]) lose(one);
        for (const control of at.controls ?? []) {
          delete control.id;
          lost += 1;
        }
      };
      lose(broken.catalog);
      const { controls, findings } = readOscalCatalogue(broken, name);
      expect(controls).toBeUndefined();
      const told = findings.filter(({ code }) => code === 'oscal-no-id').map(({ where }) => where.path);
      expect(new Set(told).size).toBe(lost);
    },
  );

  it('comes back with every requirement that was written', () => {
    for (const [at, { requirements }] of documents.entries()) {
      const { controls, findings } = readOscalCatalogue(written[at], 'own.json');
      expect(findings).toEqual([]);
      expect(controls?.map(({ label }) => label)).toEqual(requirements.map(({ id }) => id));
      expect(controls?.map(({ statement }) => statement)).toEqual(
        requirements.map(({ obligation }) => obligation.replace(/\s+/gu, ' ').trim()),
      );
    }
  });

  it('tells every problem at once, and imports nothing of a catalogue with an error', () => {
    const controls = [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { title: 'C' }, { id: '1x', title: 'D' }];
    const broken = { catalog: { metadata: { title: 'T', 'oscal-version': 'v2.0.0' }, controls } };
    const { controls: taken, findings } = readOscalCatalogue(broken, 'broken.json');
    expect(taken).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['oscal-version', 'oscal-duplicate', 'oscal-no-id', 'oscal-id']);
    expect(readOscalCatalogue([], 'list.json').findings.map(({ code }) => code)).toEqual(['oscal-no-catalogue']);
  });
});
