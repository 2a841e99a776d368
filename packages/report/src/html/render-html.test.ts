import { expect, test } from 'vitest';
import { sampleAssessment } from '../sample/sample-assessment.fixture.ts';
import { renderHtml } from './render-html.ts';

const html = await renderHtml(sampleAssessment);
const text = html
  .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
  .replace(/<[^>]+>/g, ' ')
  .replace(/\s+/g, ' ');

test('the report states its intended use', () => {
  expect(text).toContain('supports people who assess devices and services');
  expect(text).toContain('not for decisions about individual patients');
  expect(text).toContain('not itself a medical device');
});

test('security likelihood is never called a probability of harm', () => {
  expect(text).toContain('It is not the probability that a patient is harmed.');
  for (const [use] of text.matchAll(/.{0,25}probability.{0,10}/gi)) expect(use).toMatch(/not the probability/);
});

test('provisional results are headed so, and reviewed ones are not', async () => {
  expect(text).toContain('Provisional.');
  expect(await renderHtml({ ...sampleAssessment, provisional: false })).not.toContain('<strong>Provisional. </strong>');
});

test('nothing is fetched: there is no address of a style, script, font or picture', () => {
  expect(html).not.toMatch(/\bsrc=|<link|@import|url\((?!#)|srcset/);
});

test('a harm or threat at the lowest risk is there by name, others with all that is behind them', () => {
  expect(text).toMatch(/1 more harm at very low risk.*Discomfort/);
  expect(text).toMatch(/1 more threat at very low risk.*Phone is slow/);
  expect(text).toMatch(/Power cut at home Low in 2 places/);
});

test('the first thing said of threats is which matter most, element by element, the rest being folded away', () => {
  const [, ranking = ''] = /<section id="ranking".*?>(.*?)<\/section>/s.exec(html) ?? [];
  expect(html.indexOf('id="ranking"')).toBeLessThan(html.indexOf('id="threats"'));
  const [shown = '', folded = ''] = ranking.split('<details');
  expect(shown.match(/<tr data-item/g)?.length).toBe(sampleAssessment.ranking.shown);
  expect(shown).toMatch(/Base unit.*Debug port used by a person.*Elevation of privilege.*5 steps to a harm; leads to/s);
  expect(shown).not.toContain('Phone is slow');
  expect(folded).toContain('1 more line: 1 at very low risk');
});

test('a flow without a label is told by who sends and who receives', async () => {
  const [line] = sampleAssessment.ranking.lines;
  const [flow] = sampleAssessment.diagram.edges.filter(({ kind }) => kind === 'flow');
  if (line === undefined || flow === undefined) throw new Error('The sample has no line or no flow.');
  const assets = sampleAssessment.assets.filter(({ id }) => id !== flow.id);
  const at = { shown: 1, lines: [{ ...line, element: flow.id }] };
  expect(await renderHtml({ ...sampleAssessment, assets, ranking: at })).toContain(` (${flow.id})</th>`);
});

test('an assessment without anything in it is a report too', async () => {
  const nothing = {
    harms: [],
    threats: [],
    ranking: { shown: 0, lines: [] },
    controls: [],
    whys: {},
    questions: [],
    actions: [],
    assets: [],
    findings: [],
    basis: [],
  };
  const empty = await renderHtml({ ...sampleAssessment, ...nothing, diagram: { zones: [], nodes: [], edges: [] } });
  expect(empty).toContain('No harm was found');
});

test('a level that its scale does not know is shown as it is', async () => {
  const [first, ...others] = sampleAssessment.harms;
  if (!first) throw new Error('The sample has no harms');
  const odd = await renderHtml({ ...sampleAssessment, harms: [{ ...first, risk: 'unheard-of' }, ...others] });
  expect(odd).toContain('unheard-of');
});
