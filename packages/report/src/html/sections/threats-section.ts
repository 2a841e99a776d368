import type { ThreatEntry } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { riskChip } from '../chips.ts';
import type { PageIndex } from '../page-index.ts';
import { folded, section } from '../section.ts';
import { counted } from '../words.ts';
import { threatFacts } from './threat-facts.ts';
import { placesOf, threatInstance } from './threat-instance.ts';

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
    { id: 'threats', title: 'Threats and why', intro: threats.length > 0 ? intro : 'No threat was found.' },
    byKind(shown).map((group) =>
      group.length === 1 ? group.map((threat) => single(index, threat)) : several(index, group),
    ),
    lowest(index, rest),
  );
}

function byKind(threats: readonly ThreatEntry[]): readonly (readonly ThreatEntry[])[] {
  const groups = new Map<string, ThreatEntry[]>();
  for (const threat of threats) {
    const group = groups.get(threat.code);
    if (group) group.push(threat);
    else groups.set(threat.code, [threat]);
  }
  return [...groups.values()];
}

function single(index: PageIndex, threat: ThreatEntry): Content {
  return threatInstance(index, threat, threat.label, threatFacts(threat));
}

function several(index: PageIndex, group: readonly ThreatEntry[]): Content {
  const [worst] = group;
  if (!worst) return null;
  return el(
    'details',
    { class: 'item', 'data-group': '' },
    el(
      'summary',
      {},
      el('span', { class: 'item-title' }, kindLabel(group)),
      ' ',
      riskChip(index, worst.risk),
      ' ',
      el('span', { class: 'item-where' }, `in ${counted(group.length, 'place')}`),
    ),
    el(
      'div',
      { class: 'fold' },
      threatFacts(worst),
      group.map((threat) => threatInstance(index, threat, titleIn(index, group, threat), null)),
    ),
  );
}

// The label of a member of a population says which member; the plain one is the shortest.
function kindLabel(group: readonly ThreatEntry[]): string {
  return group.map((threat) => threat.label).reduce((a, b) => (b.length < a.length ? b : a));
}

function titleIn(index: PageIndex, group: readonly ThreatEntry[], threat: ThreatEntry): string {
  const places = placesOf(index, threat).join(', ');
  return threat.label === kindLabel(group) ? places : `${places}: ${threat.label}`;
}

function lowest(index: PageIndex, threats: readonly ThreatEntry[]): Content {
  if (threats.length === 0) return null;
  const label = index.assessment.scales.risk[0]?.label.toLowerCase() ?? 'the lowest';
  return folded(
    `${counted(threats.length, 'more threat')} at ${label} risk, by name`,
    'lowest-threats',
    el('p', {}, 'Their chains stand in the JSON of this assessment.'),
    el(
      'ul',
      { class: 'compact' },
      byKind(threats).map((group) =>
        el(
          'li',
          {},
          el('b', {}, kindLabel(group)),
          `: ${group.map((threat) => placesOf(index, threat).join(', ')).join('; ')}`,
        ),
      ),
    ),
  );
}
