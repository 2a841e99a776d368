import type { ScaleStep } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';

/** What the words and levels of the report mean, and what it is for. */
export function readingGuide(index: PageIndex): Content {
  const { scales, mode, rules } = index.assessment;
  return section(
    { id: 'guide', title: 'How to read this report' },
    el(
      'dl',
      { class: 'facts' },
      term(
        'Security likelihood',
        'How likely the chain of events in devices, networks and services is, as a level. It is not the probability of harm: whether a patient is then hurt is for clinicians to judge.',
      ),
      term('Impact', 'How bad the harm would be if it happened.'),
      term('Risk', 'What the matrix makes of impact and security likelihood.'),
      term(
        'Kind of threat',
        'By STRIDE. Spoofing: taken for somebody or something else. Tampering: altered. Repudiation: nobody can tell who did it. Disclosure: known to others. Denial of service: not there when needed. Elevation of privilege: more can be done than is allowed.',
      ),
      term(
        'Ways alike',
        'Threats that rest on the same weakness and do the same at the same element; they are shown as one line.',
      ),
      term(
        'Most affected',
        'Of an asset that stands for many: the one among them that is easiest to strike. Without it, the average one is meant.',
      ),
      term(
        'Mode',
        mode === 'future' ? 'Future: planned controls count as in place.' : 'Current: only controls in place count.',
      ),
      term('Rules', rules === 'strict' ? 'Strict rules of the engine.' : 'Rules compatible with Spyderisk.'),
    ),
    el(
      'div',
      { class: 'scales' },
      scale('Levels of security likelihood', scales.likelihood),
      scale('Levels of impact', scales.impact),
      scale('Levels of risk', scales.risk),
    ),
    el('h3', { id: 'intended-use' }, 'Intended use'),
    el(
      'p',
      {},
      'This report supports people who assess devices and services. It is not for decisions about individual patients. ' +
        'It is not itself a medical device.',
    ),
  );
}

function term(name: string, text: string): Content {
  return [el('dt', {}, name), el('dd', {}, text)];
}

function scale(caption: string, steps: readonly ScaleStep[]): Content {
  return dataTable({
    caption,
    class: 'scale',
    columns: ['Level', 'Means'],
    rows: [...steps].reverse().map((step) => ({ cells: [step.label, step.meaning === '' ? '–' : step.meaning] })),
  });
}
