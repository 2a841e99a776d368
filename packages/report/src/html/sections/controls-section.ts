import type { ControlEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { dataTable } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { referenceText } from '../reference-text.ts';
import { foldedOnPaper, section } from '../section.ts';
import { threatList } from '../threat-list.ts';
import { capitalised, counted } from '../words.ts';
import { advisedControls } from './advised-controls.ts';

/** The controls in place, planned, advised and not known, with what they hold down and what they start. */
export function controlsSection(index: PageIndex): Content {
  const { controls, mode } = index.assessment;
  const counts =
    mode === 'future' ? 'Planned controls count as if they were in place.' : 'Planned controls do not count yet.';
  const inState = (state: ControlEntry['state']): readonly ControlEntry[] =>
    controls.filter((control) => control.state === state);
  return section(
    { id: 'controls', title: 'Controls', intro: `What protects the scenario, and what would. ${counts}` },
    table(index, 'In place', inState('in-place')),
    table(index, 'Planned', inState('planned')),
    advisedControls(index),
    table(index, 'Not known whether in place', inState('unknown')),
    controls.length === 0 && el('p', {}, 'The scenario states no controls.'),
  );
}

function table(index: PageIndex, caption: string, controls: readonly ControlEntry[]): Content {
  if (controls.length === 0) return null;
  return dataTable({
    caption: `${caption} (${controls.length})`,
    class: 'controls',
    columns: ['Control', 'Where', 'Provided by', 'Holds down', 'Starts'],
    rows: controls.map((control) => ({
      cells: [
        [control.label, references(index, control)],
        control.assetLabel,
        control.providedBy === null ? '–' : capitalised(control.providedBy),
        threats(index, control.blocks),
        threats(index, control.starts),
      ],
      attributes: filterMarks(index, {
        harms: [...control.blocks, ...control.starts].flatMap((threat) => index.harmsOf(threat)),
        ...(control.providedBy === null ? {} : { actors: [control.providedBy] }),
      }),
    })),
  });
}

function threats(index: PageIndex, ids: readonly string[]): Content {
  if (ids.length === 0) return '–';
  const links = threatList(index, ids);
  return ids.length <= 3 ? links : foldedOnPaper(counted(ids.length, 'threat'), undefined, links);
}

function references({ names }: PageIndex, { references: ids }: ControlEntry): Content {
  if (ids.length === 0) return null;
  return el('small', {}, ` ${ids.map((reference) => referenceText(reference, names)).join(', ')}`);
}
