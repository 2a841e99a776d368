import type { AssuranceCase, CaseNode } from '@nemecys/core';
import { expect, test } from 'vitest';
import { markup } from '../markup/element.ts';
import { caseModules } from './case-module.ts';
import { caseTables } from './case-tables.ts';
import { drawCase } from './draw-case.ts';
import { renderCaseFiles } from './render-case-files.ts';

const judged = { confidence: 'stated', completeness: 'undeveloped', because: 'the model says so' } as const;

function goal(id: string, parts: Partial<Extract<CaseNode, { kind: 'goal' }>> = {}): CaseNode {
  return { kind: 'goal', id, mark: `G-${id}`, text: `Claim ${id}`, of: null, ...judged, ...parts };
}

/** A case with one strategy over harms, the first of which rests on a control. */
function caseOf(harms: number): AssuranceCase {
  const names = Array.from({ length: harms }, (_, at) => `harm-${at}`);
  return {
    ...{ format: 'nemecys-assurance-case/1', product: { name: 'nemecys', version: '0' } },
    ...{ scenario: { id: 's', title: 'Pump', variant: null }, knowledge: 'k', catalogue: 'c', fingerprint: 'f' },
    ...{ day: '2026-11-26', top: 'top' },
    rules: { contradicted: 'c', unsupported: 'u', stale: 's', planned: 'p', stated: 's', verified: 'v' },
    nodes: [
      goal('top', { text: '<b>Pump</b> & ward' }),
      { kind: 'context', id: 'model', mark: 'C1', text: 'The model' },
      { kind: 'assumption', id: 'a', mark: 'A1', text: 'Locked', standing: 'broken' },
      { kind: 'strategy', id: 'harms', mark: 'S1', text: 'Over every harm', ...judged },
      ...names.map((name, at) =>
        goal(name, { of: `risk:${name}`, confidence: at === harms - 1 ? 'contradicted' : 'verified' }),
      ),
      goal('works'),
      { kind: 'solution', id: 'test', mark: 'Sn1', text: 'Test', of: null, confidence: 'stale', because: 'expired' },
      { kind: 'doubt', id: 'd', mark: 'D1', text: 'The key may leak', answer: null },
    ],
    links: [
      { from: 'top', to: 'harms', kind: 'supported-by' },
      { from: 'top', to: 'model', kind: 'in-context-of' },
      { from: 'top', to: 'a', kind: 'in-context-of' },
      ...names.map((to) => ({ from: 'harms', to, kind: 'supported-by' }) as const),
      { from: 'harm-0', to: 'works', kind: 'supported-by' },
      { from: 'works', to: 'test', kind: 'supported-by' },
      { from: 'works', to: 'd', kind: 'challenged-by' },
    ],
  };
}

test('a drawing shows the weakest claims first, counts those it leaves out, and goes no further than its part', () => {
  const [top, strategy, harm] = caseModules(caseOf(20));
  expect(top?.nodes.map(({ id }) => id)).toEqual(['top', 'model', 'a', 'harms']);
  expect(strategy?.nodes[1]?.id).toBe('harm-19');
  expect(strategy?.nodes.at(-1)).toMatchObject({ kind: 'more', text: 'and 13 more, in the table: 13 verified' });
  expect(harm?.nodes.map(({ id }) => id)).toEqual(['harm-0', 'works', 'd', 'test']);
});

test('only a claim that nothing in the whole case supports is drawn as undeveloped', () => {
  const [, strategy] = caseModules(caseOf(3));
  expect(strategy?.ends.has('harm-0')).toBe(false);
  expect(strategy?.ends.has('harm-1')).toBe(true);
});

test('every word of confidence and every text stands in the drawing, and no text becomes markup', async () => {
  const { drawings } = await drawCase(caseOf(3));
  const [top, , harm] = drawings.map(({ svg }) => markup(svg));
  expect(top).toContain('&lt;b&gt;Pump&lt;/b&gt;');
  expect(top).toContain('assumption, broken');
  for (const words of ['stated · undeveloped', 'doubt, not answered', '>stale<', 'G-works'])
    expect(harm).toContain(words);
});

test('the same case gives the same files to the byte', async () => {
  const files = async () => renderCaseFiles(await drawCase(caseOf(12)));
  expect(await files()).toEqual(await files());
  expect((await files()).map(({ name }) => name)).toEqual([
    ...['assurance-case.json', 'assurance-case-1.svg', 'assurance-case-2.svg', 'assurance-case-3.svg'],
  ]);
});

test('the tables hold every element once', () => {
  const made = caseOf(5);
  const rows = caseTables(made)
    .filter(({ id }) => id !== 'case-words')
    .flatMap((table) => table.rows);
  expect(rows.map(([mark]) => mark).sort()).toEqual(made.nodes.map(({ mark }) => mark).sort());
});
