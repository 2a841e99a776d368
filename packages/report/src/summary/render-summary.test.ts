import { expect, test } from 'vitest';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { renderSummary } from './render-summary.ts';

const files = [{ what: 'Report', path: 'out/report.html' }];
const summary = renderSummary(sampleAssessment, { colour: 'none', width: 80, files });

test('the summary says the verdict, the worst harms with their way, the questions and where the files are', () => {
  expect(summary).toContain('Not acceptable as it is: 4 of 6 harms');
  expect(summary).toMatch(/Very high {2}Inappropriate treatment \(People with Parkinson’s disease\)/);
  expect(summary).toContain('by Debug port used by a person in the home → Taken-over device');
  expect(summary).toContain('Low        Monitoring interrupted (Monitoring service), accepted');
  expect(summary).toContain('2 open questions, 1 of which would change a result');
  expect(summary.trimEnd().endsWith('Report  out/report.html')).toBe(true);
});

test('the summary says what to do first, with the side effects, and what to find out', () => {
  expect(summary).toMatch(
    /Do first\n {2}1\. Debug port is closed \(Base unit; manufacturer\): Inappropriate treatment\n/,
  );
  expect(summary).toContain('may start: Session time-out interrupts the consultation');
  expect(summary).toMatch(/\? Base unit: Is the debug port [\s\S]* falls from\s+very\s+high\s+to\s+high\s+risk\./);
});

test('the summary names the threats that matter most with their kind and way to harm, and how many there are', () => {
  expect(summary).toContain('Very high  Base unit: Debug port used by a person in the home (elevation of');
  expect(summary).toContain('5 of 6 lines, made of 12 threats.');
  expect(summary).not.toContain('Phone is slow');
});

test('no line is longer than the terminal is wide', () => {
  for (const width of [40, 60, 80, 120]) {
    const lines = renderSummary(sampleAssessment, { colour: 'none', width }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  }
});

test('colours appear only when asked for, and the words are the same', () => {
  const coloured = renderSummary(sampleAssessment, { colour: 'ansi', width: 80, files });
  expect(summary).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[31m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(summary);
});

test('text of the scenario cannot steer the terminal', () => {
  const title = 'A\u001b]0;owned\u0007\u001b[2JB\r\nC';
  const hostile = { ...sampleAssessment, scenario: { ...sampleAssessment.scenario, title } };
  const text = renderSummary(hostile, { colour: 'none', width: 80 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});
