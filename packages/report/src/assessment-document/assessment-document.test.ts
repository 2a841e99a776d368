import { expect, test } from 'vitest';
import { renderDocument } from '../document-set/render-document.ts';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { assessmentDocument } from './assessment-document.ts';

const circumstances = { day: '2026-11-26', notes: ['Version 2 of "home"', 'Signed as approved by Ada'] };
const document = () => assessmentDocument(sampleAssessment, circumstances);
const tables = async () => (await document()).blocks.filter((block) => block.kind === 'table');

test('the document says at its head which version it speaks of, with what it was made, and when', async () => {
  const { basis, title } = await document();
  expect(title).toContain(sampleAssessment.scenario.title);
  expect(basis.slice(0, 2)).toEqual(circumstances.notes);
  expect(basis.join('\n')).toContain(sampleAssessment.knowledge.hash);
  expect(basis.join('\n')).toContain('2026-11-26');
});

test('every harm, element, control and action of the assessment has its row', async () => {
  const found = new Map((await tables()).map(({ caption, rows }) => [caption, rows.length]));
  const { harms, assets, controls, actions, findings, basis, ranking } = sampleAssessment;
  expect(found.get('Risks to people, service and privacy')).toBe(harms.length);
  expect(found.get('Devices, software, networks, people and services')).toBe(assets.length);
  expect(found.get('Controls of the scenario')).toBe(controls.length);
  expect(found.get('Actions')).toBe(actions.length);
  expect(found.get('Findings on the scenario')).toBe(findings.length);
  expect([...found.values()]).toContain(basis.length);
  expect(found.get(`The foremost threats, ${ranking.shown} of ${ranking.lines.length} lines`)).toBe(ranking.shown);
});

test('each harm above what is accepted is followed from where it begins to what would help', async () => {
  const { blocks } = await document();
  const followed = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  const open = sampleAssessment.harms.filter(({ acceptable, path }) => !acceptable && path !== null);
  expect(open.length).toBeGreaterThan(0);
  expect(followed).toEqual(open.slice(0, 12).map(({ label, assetLabel }) => `${label}: ${assetLabel}`));
});

test('a provisional result says so before anything else', async () => {
  const { blocks } = await assessmentDocument({ ...sampleAssessment, provisional: true }, circumstances);
  expect(blocks[1]).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/^PROVISIONAL\./u) });
  const settled = await assessmentDocument({ ...sampleAssessment, provisional: false }, circumstances);
  expect(JSON.stringify(settled.blocks)).not.toContain('PROVISIONAL');
});

test.each(['pdf', 'docx', 'xlsx'] as const)('the same assessment gives the same bytes as %s', async (format) => {
  const [one, other] = [await renderDocument(await document(), format), await renderDocument(await document(), format)];
  expect(one.length).toBeGreaterThan(5_000);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
