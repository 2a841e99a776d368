import type { ThreatEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { riskChip } from '../chips.ts';
import type { PageIndex } from '../page-index.ts';
import { foldedOnPaper, section } from '../section.ts';
import { placesOf, type ThreatKind, threatKinds } from '../threat-list.ts';
import { counted } from '../words.ts';
import { threatFacts } from './threat-facts.ts';
import { threatInstance } from './threat-instance.ts';

const intro =
  'Every threat that was found, by kind, the worst first. Open one to see where it was found, why it is as likely as it ' +
  'is there, what holds it down and what would. Its risk is the highest of the consequences that it leads to. On paper, ' +
  'only threats on the ways drawn above are shown with their why.';

/** The threats by kind, each place with its why folded away; those at the lowest risk by name only. */
export function threatsSection(index: PageIndex): Content {
  const { threats } = index.assessment;
  const shown = threats.filter((threat) => index.isShown(threat));
  const rest = threats.filter((threat) => !index.isShown(threat));
  return section(
    { id: 'threats', title: 'All threats and why', intro: threats.length > 0 ? intro : 'No threat was found.' },
    threatKinds(shown).map((kind) => threatKind(index, kind)),
    lowest(index, rest),
  );
}

function threatKind(index: PageIndex, { label, threats }: ThreatKind): Content {
  const [worst, ...others] = threats;
  if (!worst) return null;
  if (others.length === 0) return threatInstance(index, worst, worst.label, threatFacts(index, worst));
  const drawn = threats.some((threat) => index.isDrawn(threat.id));
  return el(
    'details',
    { class: drawn ? 'item' : 'item deep', 'data-group': '' },
    el(
      'summary',
      {},
      el('span', { class: 'item-title' }, label),
      ' ',
      riskChip(index, worst.risk),
      ' ',
      el('span', { class: 'item-where' }, `in ${counted(threats.length, 'place')}`),
    ),
    el(
      'div',
      { class: 'fold' },
      threatFacts(index, worst),
      threats.map((threat) => threatInstance(index, threat, titleIn(index, label, threat), null)),
    ),
  );
}

function titleIn(index: PageIndex, kind: string, threat: ThreatEntry): string {
  const places = placesOf(index, threat).join(', ');
  return threat.label === kind ? places : `${places}: ${threat.label}`;
}

function lowest(index: PageIndex, threats: readonly ThreatEntry[]): Content {
  if (threats.length === 0) return null;
  const label = index.assessment.scales.risk[0]?.label.toLowerCase() ?? 'the lowest';
  return foldedOnPaper(
    `${counted(threats.length, 'more threat')} at ${label} risk, by name`,
    'lowest-threats',
    el('p', {}, 'Their chains stand in the JSON of this assessment.'),
    el(
      'ul',
      { class: 'compact' },
      threatKinds(threats).map((kind) => {
        const places = kind.threats.map((threat) => placesOf(index, threat).join(', ')).join('; ');
        return el('li', {}, el('b', {}, kind.label), `: ${places}`);
      }),
    ),
  );
}
