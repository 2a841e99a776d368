import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Decision, decide, freezeCriteria, Scenario } from '@nemecys/core';
import { renderDecisionCsv, renderDecisionHtml, renderDecisionMarkdown, renderNumbersCsv } from '@nemecys/report';
import { expect, test } from 'vitest';
import { printDecision } from '../../packages/cli/src/decide/print-decision.ts';
import { createPrinter } from '../../packages/cli/src/printer.ts';
import {
  loginKnowledge,
  loginOptions,
  plainHash,
  tinyInput,
} from '../../packages/core/src/benefit/tiny-decision.fixture.ts';
import { examples, folderWith, nemecys } from '../cli/run-command.fixture.ts';

const quantity = (low: number, high: number) => ({ is: { shape: 'uniform', low, high }, grade: 'D', source: 'a test' });

const scenario = Scenario.parse({
  ...{ nemecys: 1, id: 'tiny', purpose: 'To test' },
  context: { patients: [{ id: 'patients', label: 'People on the ward' }] },
  quantities: {
    ...{ years: 5, patients: 4000, campaigns: quantity(0.5, 2) },
    harms: [{ of: 'x', consequence: 'harm', exposed: quantity(10, 200), p2: { serious: quantity(0.01, 0.1) } }],
  },
});

/** A decision in levels and numbers whose options are called as verdicts are, which is what would deceive a reader. */
function sample(signed: 'signed' | 'not signed'): Decision {
  const knowledge = loginKnowledge();
  const options = loginOptions('proportionate');
  const input = tinyInput(knowledge, options);
  const frozen = freezeCriteria({ scenario, compiled: input.compiled, knowledge, role: 'operator' }, plainHash);
  const signOff = { name: 'Dr A. Example', role: 'intensivist', date: '2026-11-26', harms: ['harm@x'] };
  const signOffs = signed === 'signed' ? [signOff] : [];
  return decide({ ...input, scenario, frozen, signOffs, numbers: { seed: 3, draws: 40 } });
}

const documents = {
  terminal: async (decision: Decision) => terminalWords(terminal(decision)),
  html: async (decision: Decision) => htmlWords(await renderDecisionHtml(decision)),
  markdown: async (decision: Decision) => markdownWords(renderDecisionMarkdown(decision)),
  csv: async (decision: Decision) => csvWords(renderDecisionCsv(decision)),
  'csv of the numbers': async (decision: Decision) => csvWords(renderNumbersCsv(decision) ?? ''),
};

test.each(Object.entries(documents))(
  'without sign-off no verdict in the %s is proportionate without the word provisional; signed it is not provisional',
  async (_, wordsOf) => {
    const open = await wordsOf(sample('not signed'));
    expect(open).toMatch(/proportionate \(provisional\)/u);
    expect(bareVerdicts(open)).toEqual([]);
    const signed = await wordsOf(sample('signed'));
    expect(bareVerdicts(signed).length).toBeGreaterThan(0);
    expect(signed).not.toMatch(/provisional/iu);
  },
);

test('what the command prints and writes of an example says proportionate only with provisional beside it', async () => {
  const cwd = folderWith();
  const scenarioFile = join(examples, 'snap-imaging', 'scenario.yaml');
  const { code, out } = await nemecys(
    ['decide', scenarioFile, '--options', 'over,proportionate,under', '--out', 'out'],
    { cwd },
  );
  expect(code).toBe(0);
  const written = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');
  const numbers = existsSync(join(cwd, 'out', 'decision-numbers.csv'))
    ? [csvWords(written('decision-numbers.csv'))]
    : [];
  for (const words of [
    terminalWords(out),
    htmlWords(written('decision.html')),
    markdownWords(written('decision.md')),
    csvWords(written('decision.csv')),
    ...numbers,
  ]) {
    expect(words).toMatch(/proportionate \(provisional\)/u);
    expect(bareVerdicts(words)).toEqual([]);
  }
});

/** The verdict "proportionate" where it is said alone, with what stands around it; names of options stand in quotes. */
function bareVerdicts(words: string): readonly string[] {
  const withoutNames = words.replaceAll(/“[^”]*”/gu, '“…”').replaceAll(/\s+/gu, ' ');
  return [...withoutNames.matchAll(/.{0,40}\bproportionate\b(?! \(provisional\)).{0,40}/giu)].map(([found]) => found);
}

function terminal(decision: Decision): string {
  const written: string[] = [];
  const stream = { write: (text: string) => void written.push(text), isTerminal: false, columns: 80 };
  printDecision(decision, [], createPrinter(stream, {}));
  return written.join('');
}

function terminalWords(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('Written: '))
    .join('\n');
}

/** What is read or heard of a page: its text and the names given to what is not text. */
function htmlWords(html: string): string {
  const heard = [...html.matchAll(/(?:aria-label|title|alt)="([^"]*)"/gu)].map(([, words]) => words);
  const read = html.replace(/<style>.*?<\/style>/su, '').replaceAll(/<[^>]*>/gu, '\n');
  return [read, ...heard].join('\n');
}

function markdownWords(markdown: string): string {
  return markdown.replaceAll('\\', '').replaceAll('*', '');
}

/** Every cell but those of the column that holds the names of options. */
function csvWords(csv: string): string {
  const lines = csv.trimEnd().split('\r\n');
  const [columns = [], ...rows] = lines.map((line) => line.slice(1, -1).split('","'));
  return rows.flatMap((cells) => cells.filter((_, place) => columns[place] !== 'Option')).join('\n');
}
