import { expect, test } from 'vitest';
import { german } from '../engine/words/examples-said.fixture.ts';
import type { SeenHazardLog, SeenInventory } from './messages.ts';
import { sayImport } from './say-import.ts';

const table = { columns: {}, preview: [] } as unknown as SeenInventory['table'];

test('classes to choose from are named in German, by the same ids', () => {
  const classes = { thing: [{ id: 'infusion-pump', label: 'Infusion pump' }], place: [], network: [] };
  const said = sayImport({ table, classes, proposal: undefined, findings: [] }, german);
  expect(said).toEqual({
    ...{ table, proposal: undefined, findings: [] },
    classes: { thing: [{ id: 'infusion-pump', label: 'Infusionspumpe' }], place: [], network: [] },
  });
});

test('what words of a log can mean is said in German, and things keep the names that authors gave', () => {
  const word = (of: string, id: string, label: string) => ({
    ...{ for: of, words: 'x', lines: [2], means: undefined, because: '', isNeeded: true },
    candidates: [{ id, label }],
  });
  const words = [
    word('severities', 'very-high', 'very-high'),
    word('likelihoods', 'low', 'low'),
    word('harms', 'absence-of-treatment@patients', 'No treatment (People on the ward (night))'),
    word('things', 'pump', 'No treatment'),
  ];
  const seen = { table, findings: [], proposal: { words } } as unknown as SeenHazardLog;
  const said = sayImport(seen, german) as SeenHazardLog;
  const labels = said.proposal?.words.map(({ candidates }) => candidates[0]?.label);
  expect(labels).toEqual(['sehr hoch', 'gering', 'Keine Behandlung (People on the ward (night))', 'No treatment']);
});
