import { expect, test } from 'vitest';
import { nemecys } from './run-command.fixture.ts';

test('help names every command, with the exit codes and the intended use', async () => {
  const { code, out } = await nemecys(['--help']);
  expect(code).toBe(0);
  for (const name of [
    'init',
    'check',
    'assess',
    'explain',
    'treat',
    'compare',
    'knowledge',
    'convert',
    'spyderisk',
    'serve',
    'share',
    'audit',
    'verify',
  ])
    expect(out).toContain(`${name} `);
  expect(out).toContain('Exit codes: 0 done, 1 --fail-on reached, 2 the input cannot be assessed, 3 our fault.');
  expect(out).toContain('not for decisions about individual patients');
});

test.each([
  [['asess', 'a.yaml'], 'Did you mean assess?'],
  [['assess'], "missing required argument 'file'"],
  [['assess', 'a.yaml', '--varant', 'x'], 'Did you mean --variant?'],
  [['assess', 'a.yaml', 'b.yaml'], 'too many arguments'],
  [['assess', 'a.yaml', '--mode', 'past'], 'Allowed choices are current, future'],
  [['compare', 'a.yaml'], 'Compare a.yaml with what?'],
  [['compare', 'a.yaml', 'b.yaml', '--variant', 'x'], '--variant goes with one file only'],
  [['assess', 'a.yaml', '--format', 'csv'], 'say where as well: --out FOLDER'],
  [
    ['assess', 'a.yaml', '--out', 'x', '--format', 'odt'],
    '"odt" is no report format. Formats: html, json, csv, sarif, markdown, pdf, docx, xlsx.',
  ],
  [['assess', 'a.yaml', '--fail-on', 'horrible'], '"horrible" is no level of risk'],
  [['audit', '--data', 'no-such-folder'], 'holds no workbench'],
])('arguments that make no sense are answered with exit code 2: %j', async (args, words) => {
  const { code, out, err } = await nemecys(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

test('no command at all shows the help', async () => {
  const { code, err } = await nemecys([]);
  expect(code).toBe(2);
  expect(err).toContain('Usage: nemecys');
});
