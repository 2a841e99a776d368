import type { Diagram } from '@nemecys/core';
import { expect, test } from 'vitest';
import { sampleDiagram } from '../sample/sample-diagram.fixture.ts';
import { foldDiagram } from './fold-diagram.ts';
import { type Box, layOutScenario } from './scenario-layout.ts';

const noMark = (): number => 0;

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('data and places are told in words, and edges of one kind between the same ends become one line', () => {
  const folded = foldDiagram(sampleDiagram);
  expect(folded.leftOut.map((node) => node.id)).toEqual(['scores', 'monitoring']);
  expect(folded.lines.filter((line) => line.labels.includes('diagnoses'))).toMatchObject([
    { labels: ['diagnoses', 'treats'] },
  ]);
});

test('a node whose zone or host is not drawn, or stands in itself, is drawn free', () => {
  const node = { label: 'x', classLabel: 'x', kind: 'device', zone: 'nowhere', many: false, risk: 'low' } as const;
  const diagram: Diagram = {
    zones: [],
    nodes: [
      { ...node, id: 'a', host: 'b' },
      { ...node, id: 'b', host: 'a' },
      { ...node, id: 'c', host: 'gone' },
    ],
    edges: [{ id: 'e', from: 'a', to: 'gone', label: '', kind: 'flow' }],
  };
  const folded = foldDiagram(diagram);
  expect(folded.nodes.map(({ zone, host }) => [zone, host])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(folded.lines).toEqual([]);
});

test('every node stands inside its zone and host, and no two nodes of one box overlap', async () => {
  const folded = foldDiagram(sampleDiagram);
  const layout = await layOutScenario(folded, noMark);
  const boxes = new Map(layout.nodes.map(({ face, box }) => [face.node.id, box]));
  const zones = new Map(layout.zones.map(({ id, box }) => [id, box]));
  for (const { face, box } of layout.nodes) {
    const outer = face.node.host === null ? zones.get(face.node.zone ?? '') : boxes.get(face.node.host);
    if (outer) expect(inside(box, outer), face.node.id).toBe(true);
    for (const other of layout.nodes) {
      if (other.face === face || other.face.node.host !== face.node.host) continue;
      expect(overlap(box, other.box), `${face.node.id} over ${other.face.node.id}`).toBe(false);
    }
  }
});

test('every line has a course from one end to the other, and equal input gives equal courses', async () => {
  const folded = foldDiagram(sampleDiagram);
  const layout = await layOutScenario(folded, noMark);
  const boxes = new Map(layout.nodes.map(({ face, box }) => [face.node.id, box]));
  for (const { line, points } of layout.lines) {
    const from = boxes.get(line.from);
    const start = points[0];
    if (!from || !start) throw new Error(`${line.id} has no course`);
    expect(start.x).toBeGreaterThanOrEqual(from.x - 1);
    expect(start.x).toBeLessThanOrEqual(from.x + from.width + 1);
  }
  expect(await layOutScenario(folded, noMark)).toEqual(layout);
});

test('forty nodes in six zones are laid out', async () => {
  const nodes: Diagram['nodes'] = Array.from({ length: 40 }, (_, place) => ({
    id: `n${place}`,
    label: `Device number ${place} of the ward`,
    classLabel: 'Infusion pump',
    kind: place % 7 === 0 ? 'network' : 'device',
    zone: `z${place % 6}`,
    host: null,
    many: false,
    risk: 'low',
  }));
  const edges: Diagram['edges'] = Array.from({ length: 50 }, (_, place) => ({
    id: `e${place}`,
    from: `n${(place * 7) % 40}`,
    to: `n${(place * 11 + 3) % 40}`,
    label: place % 3 === 0 ? 'Values, HTTPS' : '',
    kind: place % 3 === 0 ? 'flow' : 'network',
  }));
  const zones = Array.from({ length: 6 }, (_, place) => ({ id: `z${place}`, label: `Zone ${place}` }));
  const layout = await layOutScenario(foldDiagram({ zones, nodes, edges }), noMark);
  expect(layout.nodes).toHaveLength(40);
  expect(layout.nodes.every(({ box }) => box.width > 0 && box.x >= 0 && box.x + box.width <= layout.width)).toBe(true);
});
