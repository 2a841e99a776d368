import type { ThreatEntry } from '@nemecys/core';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, likelihoodText, riskChip, tag } from '../chips.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { placesOf } from '../threat-list.ts';
import { threatWhy } from './threat-why.ts';

/** One threat at one place, with its why folded away; `facts` are those of its kind, where it stands alone. */
export function threatInstance(index: PageIndex, threat: ThreatEntry, title: string, facts: Content): Content {
  const harms = index.harmsOf(threat.id);
  return el(
    'details',
    {
      // Paper shows the why of what is drawn; that of everything would fill a book.
      class: index.isDrawn(threat.id) ? 'item' : 'item deep',
      ...filterMarks(index, { harms, risk: threat.risk, actors: actors(index, threat) }),
    },
    el(
      'summary',
      {},
      el('span', { class: 'item-title' }, title),
      facts !== null && el('span', { class: 'item-where' }, ` ${placesOf(index, threat).join(', ')}`),
      ' ',
      riskChip(index, threat.risk),
      ' ',
      tag(`likelihood ${likelihoodText(index, threat.likelihood).toLowerCase()}`),
      threat.rootCause && [' ', tag('root cause', 'root')],
      threat.sideEffect && [' ', tag('side effect of a control', 'side')],
    ),
    el(
      'div',
      { class: 'fold', id: anchor('threat', threat.id) },
      el('p', { class: 'threat-text' }, threat.text),
      harms.length > 0 && el('p', {}, 'Can lead to: ', harmLinks(index, harms, 6)),
      threatWhy(index, threat),
      facts,
    ),
  );
}

function actors(index: PageIndex, threat: ThreatEntry): readonly string[] {
  const why = index.why(threat.id);
  if (why?.kind !== 'threat') return [];
  return why.strategies.flatMap((strategy) => strategy.controls.flatMap((control) => index.providers(control.id)));
}
