import type { ThreatEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import type { PageIndex } from '../page-index.ts';
import { referenceText } from '../reference-text.ts';
import { sourceList } from '../source-list.ts';
import { gradeNames, originNames, reviewNames } from '../words.ts';

/** What is true of a threat wherever it is found: who starts it, where it is described, how well it is supported. */
export function threatFacts({ names }: PageIndex, { origin, references, provenance }: ThreatEntry): Content {
  return el(
    'dl',
    { class: 'facts' },
    origin && [el('dt', {}, 'Started by'), el('dd', {}, originNames[origin])],
    references.length > 0 && [
      el('dt', {}, 'References'),
      el('dd', {}, references.map((reference) => referenceText(reference, names)).join(', ')),
    ],
    provenance && [
      el('dt', {}, 'Source'),
      el(
        'dd',
        {},
        sourceList(provenance.source),
        ` ${gradeNames[provenance.grade]}; ${reviewNames[provenance.review.status].toLowerCase()}.`,
      ),
    ],
  );
}
