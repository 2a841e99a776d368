import type { ThreatEntry, Why } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { likelihoodText, tag, threatLink } from '../chips.ts';
import type { PageIndex } from '../page-index.ts';
import { stateNames } from '../words.ts';

type ThreatWhy = Extract<Why, { kind: 'threat' }>;
type Cause = ThreatWhy['causes'][number];

const mostOrigins = 3;

/** Why a threat has its likelihood: the sentence, its causes with the deciding one, caps, and what would lower it. */
export function threatWhy(index: PageIndex, threat: ThreatEntry): Content {
  const why = index.why(threat.id);
  if (why?.kind !== 'threat') return null;
  return [
    el('p', { class: 'why' }, el('strong', {}, 'Why: '), why.sentence),
    causeList(index, why),
    capNote(index, why),
    why.startedBy.length > 0 &&
      el('p', {}, 'Started by the strategy: ', why.startedBy.map((id) => index.strategyLabel(id)).join(', '), '.'),
    strategyList(index, why),
  ];
}

function causeList(index: PageIndex, why: ThreatWhy): Content {
  if (why.causes.length === 0) return null;
  return [
    el('p', { class: 'list-head' }, 'Causes: the least likely of those needed decides'),
    el(
      'ul',
      { class: 'compact' },
      why.causes.map((cause) =>
        el(
          'li',
          {},
          el('b', {}, nameOf(index, cause.id)),
          `: ${likelihoodText(index, cause.likelihood).toLowerCase()}`,
          cause.deciding && [' ', tag('decides', 'root')],
          oneOfMany(why, cause) && [' ', tag('one of several, any of which will do')],
          cameFrom(index, cause.id),
        ),
      ),
    ),
  ];
}

function oneOfMany(why: ThreatWhy, { rule, role }: Cause): boolean {
  const assets = new Set(why.causes.filter((cause) => cause.role === role).map((cause) => cause.asset));
  return rule === 'any' && assets.size > 1;
}

function nameOf(index: PageIndex, id: string): string {
  const why = index.why(id);
  if (!why) return id;
  if (why.kind === 'threat') return why.label;
  const place = index.placed(why.label, why.asset);
  return why.kind === 'attribute' ? `Cannot be relied on: ${place}` : place;
}

function cameFrom(index: PageIndex, id: string): Content {
  const why = index.why(id);
  if (why?.kind === 'consequence') {
    const threats = [...why.causedBy, ...why.lesser];
    if (threats.length === 0) return null;
    const more = threats.length - mostOrigins;
    return [
      '; from ',
      threats.slice(0, mostOrigins).map((threat, place) => [place > 0 && ', ', threatLink(index, threat)]),
      more > 0 && ` and ${more} more`,
    ];
  }
  if (why?.kind !== 'attribute') return null;
  const trust = index.level('trust', why.trust).label.toLowerCase();
  const undermined = why.underminedBy.map((cause) => nameOf(index, cause)).join(', ');
  const because = undermined === '' ? why.because : `undermined by ${undermined}`;
  return el('small', {}, because === '' ? ` trust ${trust}` : ` trust ${trust}: ${because}`);
}

function capNote(index: PageIndex, why: ThreatWhy): Content {
  if (!why.cap) return null;
  const from = likelihoodText(index, why.fromCauses).toLowerCase();
  const to = likelihoodText(index, why.cap.likelihood).toLowerCase();
  const by =
    why.cap.by === 'control' ? `the strategy “${why.cap.label}”` : `how often it can happen at all (${why.cap.label})`;
  return el('p', {}, `Its causes alone would give ${from}; ${by} holds it to ${to}.`);
}

function strategyList(index: PageIndex, why: ThreatWhy): Content {
  if (why.strategies.length === 0) return el('p', {}, 'No strategy in the knowledge bears on this threat.');
  return [
    el('p', { class: 'list-head' }, 'What holds it down, or would'),
    el(
      'ul',
      { class: 'compact' },
      why.strategies.map((strategy) => {
        const places = [...new Set(strategy.controls.map((control) => index.assetLabel(control.asset)))].join(', ');
        const likelihood = likelihoodText(index, strategy.likelihood).toLowerCase();
        const effect = strategy.state === 'available' ? `would make it ${likelihood}` : `holds it to ${likelihood}`;
        return el('li', {}, el('b', {}, strategy.label), ` at ${places}: ${effect} `, tag(stateNames[strategy.state]));
      }),
    ),
  ];
}
