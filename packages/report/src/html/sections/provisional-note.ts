import { type Content, el } from '../../markup/element.ts';
import { harmLinks } from '../chips.ts';
import type { PageIndex } from '../page-index.ts';
import { counted } from '../words.ts';

const kindWords = { threat: 'threat', severity: 'severity', control: 'control', template: 'assumed level' } as const;

/** Says at the top that results are provisional, and what it is that nobody with clinical authority has reviewed. */
export function provisionalNote(index: PageIndex): Content {
  const { provisional, basis } = index.assessment;
  if (!provisional) return null;
  const unreviewed = basis.filter((entry) => entry.provenance.review.status !== 'clinical');
  const counts = Object.entries(kindWords).flatMap(([kind, word]) => {
    const count = unreviewed.filter((entry) => entry.kind === kind).length;
    return count === 0 ? [] : [counted(count, word, kind === 'severity' ? 'severities' : `${word}s`)];
  });
  const harms = index.harms.filter(({ entry }) => entry.provisional).map(({ entry }) => entry.id);
  return el(
    'aside',
    { class: 'provisional', 'aria-label': 'Provisional results' },
    el(
      'p',
      {},
      el('strong', {}, 'Provisional. '),
      'Results in this report rest on knowledge that no clinician has reviewed',
      counts.length > 0 && `: ${counts.join(', ')}`,
      '. Have the severities and the ways to harm confirmed before deciding on them. ',
      el('a', { href: '#basis' }, 'See the entries and their sources'),
      '.',
    ),
    harms.length > 0 &&
      el(
        'p',
        {},
        harms.length === index.harms.length
          ? 'All harms are provisional.'
          : ['Provisional harms: ', harmLinks(index, harms), '.'],
      ),
  );
}
