import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { counterpartFinder, statedPairs } from '@nemecys/core';
import { describe, expect, test } from 'vitest';
import { loadRequirements } from '../../packages/cli/src/load-requirements.ts';

const catalogue = loadRequirements();
const { documents, mappings } = catalogue;
const corpus = process.env.NEMECYS_CORPUS ?? '../shared/corpus';
const specification = join(corpus, '../reference/compliance.md');
const ssdf = join(corpus, 'oscal/NIST_SP800-218_ver1_catalog-min.json');
const pairs = statedPairs(mappings);
const relationOf = (from: string, to: string) => pairs.find((one) => one.from === from && one.to === to)?.relation;

/** Cells of the rows of the table that follows a heading. */
function rowsAfter(heading: string): readonly (readonly string[])[] {
  const [, after = ''] = readFileSync(specification, 'utf8').split(heading);
  const [table = ''] = after.slice(after.indexOf('\n| ')).split('\n\n');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('mappings of the catalogue', () => {
  test.runIf(existsSync(specification))('hold every row between the life cycle and the industrial standard', () => {
    const rows = rowsAfter('### 3.1').flatMap(([a = '', b = '', c = '', , d = '', e = '', f = '']) => [
      ...[[a, b, c] as const, [d, e, f] as const],
    ]);
    expect(rows.length).toBe(48);
    for (const [clauses, practices, relation] of rows) {
      const [clause = ''] = clauses.match(/\d+(?:\.\d+)*|ISH1/u) ?? [];
      const from = clause === 'ISH1' ? 'ISH1-a' : `81001-${clause}`;
      const targets = practices.match(/(?:SM|SR|SD|SI|SVV|DM|SUM|SG)-\d+/gu) ?? [];
      expect(targets.length).toBeGreaterThan(0);
      const [target = ''] = targets;
      const found = relationOf(from, `62443-4-1-${target}`);
      const alone = targets.length === 1 && !/[–,]/u.test(clauses);
      if (relation === 'equal' && alone) expect([clause, found]).toEqual([clause, 'equal']);
      else if (relation === 'superset' || relation === 'equal/superset' || (relation === 'equal' && !alone))
        expect([clause, found]).toEqual([clause, 'superset']);
      // Of several that only touch together nothing follows for one of them.
      else expect([clause, found]).toEqual([clause, alone ? 'intersects' : 'unsure']);
    }
  });

  test.runIf(existsSync(ssdf))('hold of the secure software framework what NIST publishes with it, and no more', () => {
    const published = new Set<string>();
    const catalog = JSON.parse(readFileSync(ssdf, 'utf8')).catalog;
    const { resources } = catalog['back-matter'] as { resources: { uuid: string; title: string }[] };
    const standard = resources.find(({ title }) => title === 'IEC62443')?.uuid;
    const walk = (value: unknown, id: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const own = value as { id?: string; title?: string; links?: { href: string; text: string }[] };
      const task = own.id !== undefined && own.title !== undefined ? own.id : id;
      for (const { href, text } of own.links ?? []) {
        if (href !== `#${standard}`) continue;
        const practice = `SSDF-${task.split('.').slice(0, 2).join('.')}`;
        for (const one of text.split(', ')) published.add(`${practice} 62443-4-1-${one}`);
      }
      for (const inner of Object.values(value)) walk(inner, task);
    };
    walk(catalog, '');
    const held = pairs.filter(({ from }) => from.startsWith('SSDF-')).map(({ from, to }) => `${from} ${to}`);
    expect(held.sort()).toEqual([...published].sort());
  });

  test.runIf(existsSync(specification))('sort each category of FDA to the groups of MDS2 that the table names', () => {
    for (const [category = '', , , groups = ''] of rowsAfter('### 3.3')) {
      const from = `FDA-A1.${category.slice(0, 1)}`;
      const held = pairs.filter((one) => one.from === from && one.to.startsWith('MDS2-')).map(({ to }) => to.slice(5));
      expect(held).toEqual(groups.split(', '));
    }
  });

  test.runIf(existsSync(specification))('have a row for each row of the table of artefacts', () => {
    const rows = rowsAfter('### 3.2').map(([artefact = '']) => artefact.split('/').join());
    expect(catalogue.shared.map(({ artefacts }) => artefacts.join())).toEqual(rows);
  });

  test('are the same seen from either side', () => {
    const all = documents.flatMap(({ requirements }) => requirements.map(({ id }) => id));
    const find = counterpartFinder(catalogue);
    const kinds = new Map(all.flatMap((id) => find(id).map((one): [string, string] => [`${id} ${one.id}`, one.kind])));
    expect(kinds.size).toBeGreaterThan(1000);
    for (const [key, kind] of kinds) expect(kinds.get(key.split(' ').reverse().join(' '))).toBe(kind);
  });
});
