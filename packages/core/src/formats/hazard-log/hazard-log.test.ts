import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { compileScenario } from '../../scenario/compile/compile-scenario.ts';
import { readScenarioText } from '../../scenario/read/read-scenario-text.ts';
import { mapTable } from '../table/mapped-table.ts';
import { readTable } from '../table/read-table.ts';
import { hazardLogReading } from './hazard-log-fields.ts';
import { type HazardLogChoices, type HazardLogProposal, openWords } from './hazard-log-proposal.ts';
import { proposeHazardLog } from './propose-hazard-log.ts';
import { everyEntry, writeHazardLog } from './write-hazard-log.ts';

const compiled = new URL('../../../../knowledge/dist/knowledge.json', import.meta.url);
const knowledge: Knowledge = JSON.parse(readFileSync(compiled, 'utf8'));
const base = `nemecys: 1
id: ward
purpose: Give medicine
context:
  patients: [{ id: patients, label: Patients of the ward }]
assets:
  - id: pumps
    type: infusion-pump
    label: Infusion pumps
    hazards: [H-0]
`;
const none: HazardLogChoices = { severities: {}, likelihoods: {}, harms: {}, things: {} };
const log = [
  'Nr;Komponente;Gefährdung;Ereignisabfolge;Schaden;Schweregrad;Wahrscheinlichkeit;P2;Maßnahme;Restrisiko',
  'H-1;Infusion pumps;Falsche Rate;Software stürzt ab;Überdosis;schwer;selten;0,1;Pump holds hard dose limits;niedrig',
  'H-2;Infusion pumps;Keine Rate;Akku leer;Too little delivered;leicht;häufig;;Schulung;niedrig',
  'H-3;Infusion pumps;Falsche Rate;Eingabefehler;Überdosis;kritisch;selten;;;niedrig',
].join('\r\n');
const chosen: HazardLogChoices = {
  severities: { leicht: 'low', schwer: 'high', kritisch: 'very-high' },
  likelihoods: { selten: 'low' },
  harms: { uberdosis: 'over-delivery' },
  things: {},
};

async function propose(choices: HazardLogChoices, text = base, rows = log): Promise<HazardLogProposal> {
  const [sheet] = readTable(Buffer.from(rows, 'latin1'), 'risk.csv').sheets;
  if (sheet === undefined) throw new Error('no table');
  const table = mapTable(sheet, hazardLogReading('risk.csv'));
  const { scenario } = await readScenarioText(text);
  if (scenario === undefined) throw new Error('the scenario has errors');
  expect(table.findings).toEqual([]);
  return proposeHazardLog({ rows: table.rows, file: 'risk.csv', scenario, knowledge, choices });
}

/** The errors of a scenario text, read and compiled. */
async function errorsOf(text: string): Promise<readonly string[]> {
  const { scenario, findings, places } = await readScenarioText(text);
  const all = scenario === undefined ? findings : compileScenario(scenario, knowledge, places).findings;
  return all.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('a hazard log', () => {
  const control = knowledge.controls.find(({ id }) => id === 'hard-dose-limits')?.label ?? '';
  const named = log.replace('Pump holds hard dose limits', control);

  test('asks what its words of severity and its harms mean, and guesses none of them', async () => {
    const proposal = await propose(none);
    expect(
      openWords(proposal)
        .map(({ for: what, words }) => `${what}: ${words}`)
        .sort(),
    ).toEqual(['harms: Überdosis', 'severities: kritisch', 'severities: leicht', 'severities: schwer']);
    expect(proposal.words.find(({ words }) => words === 'Too little delivered')).toMatchObject({
      means: 'under-delivery@patients',
      because: 'it is the name of it',
    });
    expect(proposal.impacts).toEqual([]);
  });

  test('becomes impacts with the highest severity of their rows, words of the scale, ids at things and controls that may be there', async () => {
    const proposal = await propose(chosen, base, named);
    expect(proposal.impacts).toMatchObject([
      { of: 'patients', consequence: 'over-delivery', level: 'kritisch', before: undefined, lines: [2, 4] },
      { of: 'patients', consequence: 'under-delivery', level: 'leicht' },
    ]);
    const text = writeHazardLog(base, proposal, everyEntry(proposal)) ?? '';
    expect(text).toContain('severity: { "schwer": high, "leicht": low, "kritisch": very-high }');
    expect(text).toContain('likelihood: { "selten": low }');
    expect(text).toContain('hazards: ["H-0", "H-1", "H-2", "H-3"]');
    expect(text).toContain('because: "Hazard log risk.csv, H-3 (row 4): Überdosis; the highest of 2 rows"');
    expect(text).toContain('controls: { hard-dose-limits: { state: unknown');
    const { scenario, findings, places } = await readScenarioText(text);
    expect(findings).toEqual([]);
    if (scenario === undefined) throw new Error('the scenario has errors');
    const assessed = compileScenario(scenario, knowledge, places);
    expect(assessed.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = await propose(none, text, named);
    expect(again).toMatchObject({ impacts: [], things: [], severities: {}, likelihoods: {} });
    expect(openWords(again).map(({ words }) => words)).toEqual(['Überdosis']);
  });

  test('lists with their rows what a scenario has no place for, and hazards of the scenario that are not in it', async () => {
    const { left, gone } = await propose(chosen, base, named);
    expect(left.map(({ what, lines }) => [what, lines])).toEqual([
      ['Control "Schulung"', [3]],
      ['Hazard', [2, 3, 4]],
      ['Sequence of events', [2, 3, 4]],
      ['Probability of each row', [2, 3, 4]],
      ['P2', [2]],
      ['Residual risk', [2, 3, 4]],
    ]);
    expect(gone).toEqual(['H-0']);
  });

  test('changes the severity of an impact that is stated, and refuses a meaning that is none', async () => {
    const text = `${base}impacts:\n  - { of: patients, consequence: over-delivery, level: low, because: guess } # ours\n`;
    const proposal = await propose(chosen, text);
    const written = writeHazardLog(text, proposal, everyEntry(proposal)) ?? '';
    expect(written).toMatch(/level: kritisch, because: "Hazard log risk\.csv, H-3 \(row 4\).*" \} # ours/u);
    const wrong = await propose({ ...chosen, severities: { ...chosen.severities, leicht: 'mild' } });
    expect(wrong.findings).toMatchObject([{ code: 'import-meaning', severity: 'error' }]);
  });

  test('with a severity spelled in several ways has it once in the scale, in the spelling of the scenario where that has it', async () => {
    const rows = 'Nr;Schaden;Schweregrad\nH-1;Überdosis;schwer\nH-2;Too little delivered;SCHWER\n';
    const proposal = await propose(chosen, base, rows);
    expect(proposal.severities).toEqual({ schwer: 'high' });
    expect(proposal.impacts.map(({ level }) => level)).toEqual(['schwer', 'schwer']);
    expect(await errorsOf(writeHazardLog(base, proposal, everyEntry(proposal)) ?? '')).toEqual([]);
    const text = `${base}severity-scale:\n  severity: { Schwer: very-high }\n`;
    const known = await propose({ ...chosen, severities: {} }, text, rows);
    expect(openWords(known)).toEqual([]);
    expect(known.severities).toEqual({});
    expect(known.impacts.map(({ level }) => level)).toEqual(['Schwer', 'Schwer']);
    expect(await errorsOf(writeHazardLog(text, known, everyEntry(known)) ?? '')).toEqual([]);
    const other = await propose(chosen, text, rows);
    expect(other.findings).toMatchObject([{ code: 'import-meaning', severity: 'error' }]);
  });

  test('asks which is meant where the scale of the scenario has one word in two spellings with two levels', async () => {
    const rows = 'Nr;Schaden;Schweregrad\nH-1;Überdosis;S1\n';
    const text = `${base}severity-scale:\n  severity: { S1: low, s1: high }\n`;
    expect(openWords(await propose(chosen, text, rows)).map(({ words }) => words)).toEqual(['S1']);
    const { impacts, severities } = await propose({ ...chosen, severities: { s1: 'high' } }, text, rows);
    expect(severities).toEqual({});
    expect(impacts).toMatchObject([{ level: 's1' }]);
  });

  test('whose words differ by signs alone is refused, as they would get one meaning', async () => {
    const rows = 'Nr;Schaden;Schweregrad\nH-1;Überdosis;> 3 Tage\nH-2;Too little delivered;< 3 Tage\n';
    const { findings } = await propose({ ...chosen, severities: { '3 tage': 'high' } }, base, rows);
    expect(findings).toMatchObject([{ code: 'import-same-words', severity: 'error', where: { line: 3 } }]);
  });

  test('with words that JavaScript knows asks for them like for any other', async () => {
    const rows = 'Nr;Komponente;Schaden;Schweregrad\nH-1;__proto__;toString;Constructor\n';
    const open = openWords(await propose(none, base, rows));
    expect(open.map(({ words }) => words).sort()).toEqual(['Constructor', '__proto__', 'toString']);
  });

  test('reads no column of what remains after control as what was there before', () => {
    const columnsOf = (head: string) => {
      const [sheet] = readTable(new TextEncoder().encode(`${head}\n`), 'risk.csv').sheets;
      if (sheet === undefined) throw new Error('no table');
      return mapTable(sheet, hazardLogReading('risk.csv')).columns.columns.map(({ field, head: name }) => [
        field,
        name,
      ]);
    };
    const plain = 'Hazard;Harm;S1';
    const base = [
      ['hazard', 'Hazard'],
      ['harm', 'Harm'],
    ];
    for (const after of [
      ...['Residual severity', 'Severity after risk control', 'Severity (residual)', 'Remaining severity of harm'],
      ...['Post-mitigation severity', 'Rest-Schweregrad', 'Schweregrad nach Maßnahme', 'Verbleibender Schweregrad'],
      ...['Restrisiko: Wahrscheinlichkeit', 'Final severity'],
    ])
      expect(
        columnsOf(`${plain};${after}`).filter(([field]) => field !== 'residual'),
        after,
      ).toEqual(base);
    expect(columnsOf(`${plain};Residual severity;Residual risk`)).toEqual([...base, ['residual', 'Residual risk']]);
    expect(columnsOf(`${plain};Residual severity;Severity (initial)`)).toEqual([
      ...base,
      ['severity', 'Severity (initial)'],
      ['residual', 'Residual severity'],
    ]);
  });

  test('lists a severity without a harm, and the controls of a component that was left out, as not imported', async () => {
    const rows = 'Nr;Komponente;Schaden;Schweregrad;Maßnahme\nH-1;Infusion pumps;;schwer;\nH-2;Pumpe;;;Schulung\n';
    const { left } = await propose({ ...chosen, things: { pumpe: 'none' } }, base, rows);
    expect(left).toEqual([
      { what: 'Severity "schwer"', because: 'the row names no harm that is as bad as that', lines: [2] },
      { what: 'Component "Pumpe"', because: 'left out by choice', lines: [3] },
      { what: 'Control "Schulung"', because: 'its component "Pumpe" was left out by choice', lines: [3] },
    ]);
  });
});
