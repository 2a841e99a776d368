import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Artefact } from '@nemecys/core';
import { describe, expect, test } from 'vitest';
import { loadRequirements } from '../../packages/cli/src/load-requirements.ts';

const specification = join(process.env.NEMECYS_CORPUS ?? '../shared/corpus', '../reference/compliance.md');
const catalogue = new Map(
  loadRequirements().documents.flatMap(({ requirements }) => requirements.map((one) => [one.id, one] as const)),
);
const actors: Readonly<Record<string, string>> = {
  ...{ M: 'manufacturer', I: 'integrator', O: 'operator', S: 'supplier', U: 'user', IM: 'importer' },
};
const artefacts = new Set<string>(Artefact.options);

type Row = { readonly id: string; readonly actors: readonly string[]; readonly artefacts: readonly string[] };

/** Every row of the tables of requirements: its ids, whose it is where the table says so, and its artefacts. */
function rows(): readonly Row[] {
  const [, part = ''] = readFileSync(specification, 'utf8').split('\n## 2. Requirement catalogue');
  const [tables = ''] = part.split('\n## 3. Mappings');
  let head: readonly string[] = [];
  return tables.split('\n').flatMap((line): readonly Row[] => {
    if (!line.startsWith('| ')) return [];
    const cells = line
      .split(/(?<!\\)\|/u)
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells[0] === 'ID') head = cells;
    if (head.length !== cells.length || !/^(?:MDR|MDCG|81001|ISH1|FDA|ESTAR|N60)-?\S*/u.test(cells[0] ?? '')) return [];
    const cell = (...names: readonly string[]): string => cells[head.findIndex((name) => names.includes(name))] ?? '';
    const told = {
      actors: cell('Actor')
        .split(/[,\s]+/u)
        .flatMap((code) => actors[code] ?? []),
      artefacts: cell('Artefact', 'Tool artefact')
        .split(/[^A-Z0-9]+/u)
        .filter((code) => artefacts.has(code)),
    };
    return idsOf(cells[0] ?? '').map((id) => ({ id, ...told }));
  });
}

/** The ids that a first cell stands for: of `N60-5.4.1–5` five; without marks and words. */
function idsOf(cell: string): readonly string[] {
  const id = (cell.split(' ')[0] ?? '').replace(/[+?*`]+/gu, '');
  const [, base = '', first = '', last = ''] = /^(.*?)(\d+|[A-Za-z])–(\d+|[A-Za-z])$/u.exec(id) ?? [];
  if (base === '') return [id];
  const from = Number.isNaN(Number(first)) ? first.charCodeAt(0) : Number(first);
  const to = Number.isNaN(Number(last)) ? last.charCodeAt(0) : Number(last);
  return Array.from({ length: to - from + 1 }, (_, at) =>
    Number.isNaN(Number(first)) ? `${base}${String.fromCharCode(from + at)}` : `${base}${from + at}`,
  );
}

describe('every row of the specification', () => {
  test.runIf(existsSync(specification))('is in the catalogue, with its artefacts and with those whose it is', () => {
    const all = rows();
    expect(all.length).toBeGreaterThan(340);
    expect(all.filter(({ id }) => !catalogue.has(id)).map(({ id }) => id)).toEqual([]);
    const without = all.flatMap((row) => {
      const held = catalogue.get(row.id);
      const evidence: readonly string[] = held?.evidence ?? [];
      const whose: readonly string[] = held?.actors ?? [];
      const missing = [
        ...row.artefacts.filter((one) => !evidence.includes(one)),
        ...row.actors.filter((one) => !whose.includes(one)),
      ];
      return missing.length === 0 ? [] : [`${row.id}: ${missing.join(', ')}`];
    });
    expect(without).toEqual([]);
  });
});

test('every requirement of the catalogue names an artefact and whose duty it is', () => {
  for (const { id, evidence, actors: whose } of catalogue.values()) {
    expect(evidence.length * whose.length, id).toBeGreaterThan(0);
  }
});
