import type { Content } from '../../markup/element.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { capitalised } from '../words.ts';

/** What was found to be wrong or doubtful in the scenario itself; nothing when there is nothing. */
export function findingsSection(index: PageIndex): Content {
  const { findings } = index.assessment;
  if (findings.length === 0) return null;
  return section(
    {
      id: 'findings',
      title: 'Findings on the scenario',
      intro: 'Doubts about the text of the scenario, not about the devices.',
    },
    dataTable({
      caption: 'Findings',
      columns: ['Finding', 'Kind', 'What to do', 'Where'],
      rows: findings.map(({ message, severity, advice, where }) => ({
        cells: [
          message,
          capitalised(severity),
          advice ?? '–',
          [where.file, where.line, where.column].filter((part) => part !== undefined).join(':'),
        ],
      })),
    }),
  );
}
