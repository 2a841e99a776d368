import { describe, expect, test } from 'vitest';
import { readRequirementCatalogue } from '../read-requirement-catalogue.ts';
import { RequirementFile } from '../requirement-catalogue.ts';
import { type OwnDraft, ownRequirements } from './own-requirements.ts';
import { requirementsFromOscal } from './requirements-from-oscal.ts';
import { requirementsFromSheets } from './requirements-from-sheet.ts';
import { withholdText } from './withhold-text.ts';

const set = { id: 'own-rules', title: 'Rules', version: '1', file: 'rules.csv' };

function draft(parts: Partial<OwnDraft> = {}): OwnDraft {
  return {
    ...{ label: 'R 1', clause: '', title: '', obligation: 'Lock the door', actors: [], stages: [] },
    ...{ evidence: ['TM'], appliesIf: '', where: { file: 'rules.csv', line: 2 } },
    ...parts,
  };
}

const codes = (drafts: readonly OwnDraft[]) => ownRequirements(set, drafts).findings.map(({ code }) => code);

describe('own requirements', () => {
  test('become a document that the catalogue takes as it takes ours, with ids of their own', () => {
    const { requirements, findings } = ownRequirements(set, [draft()]);
    expect(findings).toEqual([]);
    expect(RequirementFile.parse(requirements)).toEqual(requirements);
    expect(requirements?.requirements[0]).toMatchObject({ id: 'own-rules:R-1', clause: 'R 1', evidence: ['TM'] });
    const files = [{ path: 'own.yaml', value: requirements }];
    expect(readRequirementCatalogue(files, { controls: new Set(), threats: new Set() }).findings).toEqual([]);
  });

  test.each([
    ['own-no-id', { label: '' }],
    ['own-no-text', { obligation: '' }],
    ['own-word', { actors: ['nobody'] }],
    ['own-word', { stages: ['later'] }],
    ['own-word', { evidence: ['XX'] }],
    ['own-condition', { appliesIf: 'moon' }],
  ])('with the fault %s %o are refused, with the line', (code, parts) => {
    const { requirements, findings } = ownRequirements(set, [draft(), draft({ label: 'R2', ...parts })]);
    expect(requirements).toBeUndefined();
    expect(findings).toMatchObject([{ code, severity: 'error', where: { line: 2 } }]);
  });

  test('with the same id twice, or none at all, are refused; all faults are told at once', () => {
    expect(codes([draft(), draft()])).toEqual(['own-duplicate']);
    expect(codes([])).toEqual(['own-empty']);
    expect(codes([draft({ label: '' }), draft({ obligation: '', actors: ['x', 'y'] })])).toEqual([
      ...['own-no-id', 'own-no-text', 'own-word', 'own-word'],
    ]);
  });

  test('that name no artefact wait for a controlled document, and that is told', () => {
    const { requirements, findings } = ownRequirements(set, [draft({ evidence: [] })]);
    expect(findings).toMatchObject([{ code: 'own-no-artefact', severity: 'warning' }]);
    expect(requirements?.requirements[0]?.evidence).toEqual(['DOC']);
  });

  test('keep their words back and say so, ids and clauses stay', () => {
    const { requirements } = ownRequirements(set, [draft({ title: 'Doors', clause: '4.2' })]);
    if (requirements === undefined) throw new Error('no set');
    const text = JSON.stringify(withholdText(requirements));
    expect(text).not.toMatch(/Lock the door|Doors/u);
    expect(text).toContain('own-rules:R-1');
    expect(text).toContain('4.2');
  });
});

describe('tables of own requirements', () => {
  const row = (cells: readonly string[], line = 2) => ({ cells, line });
  const sheet = (head: readonly string[], ...rows: readonly (readonly string[])[]) => ({
    name: 'S',
    rows: [row(head, 1), ...rows.map((cells, at) => row(cells, at + 2))],
  });

  test('are read by the usual heads, and by heads that somebody names', () => {
    const usual = sheet(['ID', 'Requirement text', 'Actor'], ['A1', 'Lock', 'Operator, integrator']);
    const read = requirementsFromSheets([usual], { ...set, columns: {} });
    expect(read.requirements?.requirements[0]).toMatchObject({
      obligation: 'Lock',
      actors: ['operator', 'integrator'],
    });
    const other = sheet(['Kennung', 'Forderung'], ['A1', 'Lock']);
    const columns = { id: 'kennung', obligation: 'Forderung' };
    expect(requirementsFromSheets([other], { ...set, columns }).requirements?.requirements).toHaveLength(1);
  });

  test('without the columns are refused with their heads, other tables beside a usable one are left aside', () => {
    const wrong = requirementsFromSheets([sheet(['A', 'B'], ['1', '2'])], { ...set, columns: {} });
    expect(wrong.findings).toMatchObject([{ code: 'own-no-columns', message: expect.stringContaining('S: A, B') }]);
    const misnamed = { ...set, columns: { id: 'Nr' } };
    const usable = sheet(['id', 'text'], ['A1', 'Lock']);
    expect(requirementsFromSheets([usable], misnamed).findings).toMatchObject([{ code: 'own-no-columns' }]);
    const both = requirementsFromSheets([sheet(['Notes']), usable], { ...set, columns: {} });
    expect(both.requirements?.requirements).toHaveLength(1);
  });

  test('leave out rows without anything in them and tell the sheet and line of a fault', () => {
    const table = sheet(['id', 'text'], ['', ''], ['', 'Lock']);
    const { findings } = requirementsFromSheets([table], { ...set, columns: {} });
    expect(findings).toMatchObject([{ code: 'own-no-id', where: { line: 3, path: 'S' } }, { code: 'own-no-artefact' }]);
  });
});

test('a broken OSCAL catalogue gives every fault and no requirement', () => {
  const controls = [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { title: 'C' }];
  const value = { catalog: { metadata: { title: 'T', 'oscal-version': '1.2.1' }, controls } };
  const { requirements, findings } = requirementsFromOscal(value, { id: 'own-x', file: 'x.json' });
  expect(requirements).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(['oscal-duplicate', 'oscal-no-id']);
});
