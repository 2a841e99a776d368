import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileScenario, glance, type Knowledge, readScenarioText } from '@nemecys/core';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { wordsOf } from '../engine/words-of.ts';
import { editText, type TextEdit } from '../text/edit-text.ts';
import { commandsFor } from './commands.ts';
import { drawingOf, viewOf } from './drawing.ts';
import { toEdges, toNodes } from './to-nodes.ts';

const file = fileURLToPath(new URL('../../../knowledge/dist/knowledge.json', import.meta.url));
const knowledge: Knowledge = JSON.parse(readFileSync(file, 'utf8'));
const words = wordsOf(knowledge);
const canvasWords = JSON.parse(
  readFileSync(fileURLToPath(new URL('../language/en/canvas.json', import.meta.url)), 'utf8'),
);
await i18next.init({ lng: 'en', ns: ['canvas'], resources: { en: { canvas: canvasWords } } });

const text = `nemecys: 1
id: a
purpose: x
assets:
  - { id: app, type: home-hub, label: App }
  - { id: server, type: server, label: Server }
  - { id: lan, type: hospital-lan, label: LAN }
  - { id: wifi, type: hospital-wlan, label: Wi-Fi }
relations:
  - app connects-to wifi
  - server connects to lan, wifi # both floors
`;

type Asked = Parameters<Parameters<typeof commandsFor>[0]['ask']>[0];

/** A drawing on which some things and lines are selected, what it asks and says, and the text after it. */
async function drawn(selected: { readonly things?: readonly string[]; readonly lines: readonly string[] }) {
  const { scenario, findings, places } = await readScenarioText(text);
  if (scenario === undefined) throw new Error(JSON.stringify(findings));
  const compiled = compileScenario(scenario, knowledge, places);
  const seen = glance({ scenario, compiled, knowledge, places });
  const drawing = drawingOf(seen);
  const view = viewOf(drawing, new Set());
  const nothing = { assets: [], edges: [] };
  const look = { view, spots: new Map(), scales: seen.scales, changed: new Set<string>(), highlighted: nothing };
  const nodes = toNodes({ ...look, kindOf: () => 'other', sayOf: ({ label }) => label });
  const edges = toEdges(view, nothing, ({ label }) => label, new Map());
  const marked = <T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]) =>
    all.map((one) => ({ ...one, selected: ids.includes(one.id) }));
  expect(edges.map(({ id }) => id)).toEqual(expect.arrayContaining([...selected.lines]));
  const said: string[] = [];
  const asked: Asked[] = [];
  const after: string[] = [];
  const none = () => undefined;
  const done = async () => true;
  const commandsWith = (now: string) =>
    commandsFor({
      ...{ t: i18next.getFixedT('en', 'canvas'), words, glance: seen, drawing, view, places: {} },
      ...{ nodes: marked(nodes, selected.things ?? []), edges: marked(edges, selected.lines), read: () => now },
      edit: (wanted: TextEdit) => {
        const next = editText(now, wanted);
        if (next !== undefined) after.push(next);
        return next !== undefined;
      },
      ...{ say: (one) => said.push(one), ask: (one) => asked.push(one), select: none, move: none, fold: none },
      ...{ folded: new Set<string>(), fitNext: none, showInferred: none, put: none, undo: none, redo: none },
      ...{ focusPalette: none, focusFields: none },
      flow: {
        ...{ zoomIn: done, zoomOut: done, fitView: done, setViewport: done },
        getViewport: () => ({ x: 0, y: 0, zoom: 1 }),
      },
    });
  return { commandsWith, said, asked, after };
}

const lines = ['app connects-to wifi', 'server connects-to lan'];

test('all relations that are selected go, in one step, and the other ends of them stay', async () => {
  const { commandsWith, said, after } = await drawn({ lines });
  commandsWith(text).remove();
  expect(after).toEqual([text.replace('  - app connects-to wifi\n', '').replace('lan, wifi', 'wifi')]);
  expect(said).toEqual(['“app connects-to wifi, server connects-to lan” was removed.']);
});

test('with a thing the relations that are selected go too, after they were named', async () => {
  const { commandsWith, asked, after } = await drawn({ things: ['app'], lines });
  commandsWith(text).remove();
  const [question] = asked;
  if (question?.kind !== 'remove') throw new Error('nothing was asked');
  expect(question.falling).toEqual(lines.map((one) => ({ kind: 'relation', text: one })));
  expect(after).toEqual([]);
  const { ids, relations } = question;
  expect(editText(text, { kind: 'remove', ids, relations })).toBe(
    text
      .replace('  - { id: app, type: home-hub, label: App }\n', '')
      .replace('  - app connects-to wifi\n', '')
      .replace('lan, wifi', 'wifi'),
  );
});

test('what a text with an error refused is not said to be done', async () => {
  const { commandsWith, said, after } = await drawn({ lines });
  const commands = commandsWith(`${text}flows: [\n`);
  commands.remove();
  const [found] = words.classes;
  if (found !== undefined) commands.add(found, 'New');
  expect([said, after]).toEqual([[], []]);
});
