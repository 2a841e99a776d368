import type { KnowledgeEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks } from '../chips.ts';
import { dataTable, type Row } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { folded, section } from '../section.ts';
import { sourceList } from '../source-list.ts';
import { gradeNames, reviewNames } from '../words.ts';

const kinds = { severity: 'Severities', threat: 'Threats', control: 'Controls', template: 'Assumed levels' } as const;

/** The knowledge entries that the results rest on, those without clinical review first. */
export function basisSection(index: PageIndex): Content {
  const { basis, knowledge } = index.assessment;
  const intro = `Entries of “${knowledge.title}”, version ${knowledge.version}, that the results shown rest on.`;
  return section(
    { id: 'basis', title: 'Basis', intro },
    Object.entries(kinds).map(([kind, title]) => {
      const entries = basis.filter((entry) => entry.kind === kind);
      if (entries.length === 0) return null;
      const reviewed = entries.filter((entry) => entry.provenance.review.status === 'clinical').length;
      return el(
        'div',
        { 'data-group': '' },
        folded(
          `${title}: ${entries.length}, ${reviewed} with clinical review`,
          `basis-${kind}`,
          basisTable(index, title, entries),
        ),
      );
    }),
  );
}

function basisTable(index: PageIndex, title: string, entries: readonly KnowledgeEntry[]): Content {
  const isReviewed = (entry: KnowledgeEntry): boolean => entry.provenance.review.status === 'clinical';
  const ordered = [...entries.filter((entry) => !isReviewed(entry)), ...entries.filter(isReviewed)];
  return dataTable({
    caption: title,
    class: 'basis',
    columns: ['Entry', 'Source', 'Support', 'Review', 'Bears on'],
    rows: ordered.map((entry) => basisRow(index, entry)),
  });
}

function basisRow(index: PageIndex, entry: KnowledgeEntry): Row {
  const { source, grade, author, review } = entry.provenance;
  const by = [review.by, review.date].filter((part) => part !== undefined).join(', ');
  return {
    attributes: filterMarks(index, entry.harms.length > 0 ? { harms: entry.harms } : {}),
    cells: [
      [entry.label, el('small', {}, ` ${entry.id}`)],
      [sourceList(source), author !== '' && el('small', {}, ` Entered by ${author}.`)],
      gradeNames[grade],
      [reviewNames[review.status], by !== '' && el('small', {}, ` ${by}`)],
      entry.harms.length === 0 ? '–' : harmLinks(index, entry.harms),
    ],
  };
}
