import type { FoldedDiagram } from '../../drawing/fold-diagram.ts';
import { kindNames, nodeGlyph } from '../../drawing/node-shape.ts';
import { drawScenario } from '../../drawing/scenario-drawing.ts';
import { type Content, el } from '../../markup/element.ts';
import { riskChip } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { folded as fold, section } from '../section.ts';
import { counted } from '../words.ts';

const lineKinds = { flow: 'Data flow', network: 'Network connection', relation: 'Relation' } as const;

/** What the scenario is for, its drawing, and the drawing in words. */
export async function scenarioSection(index: PageIndex): Promise<Content> {
  const { diagram } = index.assessment;
  const drawing = await drawScenario(diagram, (risk) => {
    const { label, place, tone } = index.level('risk', risk);
    return place > 0 ? { label: `${label} risk`, tone } : null;
  });
  const { folded } = drawing;
  return section(
    { id: 'scenario', title: 'The scenario', intro: index.assessment.scenario.purpose },
    context(index),
    folded.nodes.length > 0 &&
      el(
        'figure',
        { class: drawing.wide ? 'drawing wide' : 'drawing' },
        legend(folded),
        el(
          'div',
          { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Drawing, can be scrolled' },
          drawing.svg,
        ),
        el('figcaption', {}, caption(folded)),
      ),
    fold('The drawing as tables', 'scenario-tables', nodeTable(index), lineTable(index)),
  );
}

function context(index: PageIndex): Content {
  const { patients, benefits } = index.assessment.scenario;
  const people = patients.map(({ label, count, groups }) => {
    const about = [...(count === null ? [] : [`about ${count}`]), ...groups];
    return about.length === 0 ? label : `${label} (${about.join(', ')})`;
  });
  if (people.length + benefits.length === 0) return null;
  return el(
    'dl',
    { class: 'facts' },
    people.length > 0 && [el('dt', {}, 'Patients'), people.map((text) => el('dd', {}, text))],
    benefits.length > 0 && [
      el('dt', {}, 'Benefits'),
      benefits.map(({ what, strength }) =>
        el('dd', {}, what, strength !== '' && ` (strength: ${strength.replaceAll('-', ' ')})`),
      ),
    ],
  );
}

function legend(folded: FoldedDiagram): Content {
  const kinds = [...new Set(folded.nodes.map((node) => node.kind))];
  const lines = [...new Set(folded.lines.map((line) => line.kind))];
  const many = folded.nodes.some((node) => node.many);
  return el(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    kinds.map((kind) => el('li', {}, sample(nodeGlyph(kind, 0, 0), 14), kindNames[kind])),
    lines.map((kind) =>
      el('li', {}, sample(el('path', { class: `line line-${kind}`, d: 'M1,8h28' }), 30), lineKinds[kind]),
    ),
    many && el('li', {}, 'Doubled outline: stands for many'),
  );
}

function sample(shape: Content, width: number): Content {
  return el('svg', { 'aria-hidden': 'true', viewBox: `0 0 ${width} 15`, width, height: 15 }, shape);
}

function caption(folded: FoldedDiagram): string {
  const shown = `${counted(folded.nodes.length, 'thing')}, each with the highest risk of a consequence at it.`;
  if (folded.leftOut.length === 0) return shown;
  return `${shown} Not drawn, but in the tables: ${folded.leftOut.map((node) => node.label).join(', ')}.`;
}

function nodeTable(index: PageIndex): Content {
  const { diagram } = index.assessment;
  const zones = new Map(diagram.zones.map((zone) => [zone.id, zone.label]));
  return dataTable({
    caption: 'Things in the scenario',
    columns: ['Thing', 'Kind', 'Zone', 'Part of', 'Stands for', 'Highest risk'],
    rows: diagram.nodes.map((node) => ({
      cells: [
        node.label,
        node.classLabel,
        node.zone === null ? '–' : (zones.get(node.zone) ?? node.zone),
        node.host === null ? '–' : index.assetLabel(node.host),
        node.many ? 'many' : 'one',
        riskChip(index, node.risk),
      ],
    })),
  });
}

function lineTable(index: PageIndex): Content {
  const labels = new Map(index.assessment.diagram.nodes.map((node) => [node.id, node.label]));
  return dataTable({
    caption: 'Lines in the scenario',
    columns: ['From', 'To', 'Kind', 'What'],
    rows: index.assessment.diagram.edges.map((edge) => ({
      cells: [
        labels.get(edge.from) ?? edge.from,
        labels.get(edge.to) ?? edge.to,
        lineKinds[edge.kind],
        edge.label || '–',
      ],
    })),
  });
}
