import type { ThreatEntry, Why } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { likelihoodText, list, tag, threatLink } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import type { PageIndex } from '../page-index.ts';
import { sourceList } from '../source-list.ts';
import { gradeNames, originNames, reviewNames, stateNames } from '../words.ts';

type ThreatWhy = Extract<Why, { kind: 'threat' }>;

/** Why a threat has its likelihood: the sentence, its causes with the deciding one, caps, and what would lower it. */
export function threatWhy(index: PageIndex, threat: ThreatEntry): Content {
  const why = index.why(threat.id);
  return [
    why?.kind === 'threat' && [
      el('p', { class: 'why' }, el('strong', {}, 'Why: '), why.sentence),
      causeTable(index, why),
      capNote(index, why),
      why.startedBy.length > 0 &&
        el('p', {}, 'Started by: ', why.startedBy.map((id) => strategyLabel(index, id)).join(', '), '.'),
      strategyTable(index, why),
    ],
    factsOf(index, threat),
  ];
}

function causeTable(index: PageIndex, why: ThreatWhy): Content {
  if (why.causes.length === 0) return null;
  return dataTable({
    caption: 'Causes: the least likely of those needed decides',
    columns: ['Cause', 'Likelihood', 'Comes from'],
    rows: why.causes.map((cause) => ({
      cells: [
        [
          nameOf(index, cause.id),
          cause.deciding && [' ', tag('decides', 'root')],
          oneOfMany(why, cause) && [' ', tag('one of several, any of which will do')],
        ],
        likelihoodText(index, cause.likelihood),
        cameFrom(index, cause.id),
      ],
    })),
  });
}

function oneOfMany(why: ThreatWhy, { rule, role }: ThreatWhy['causes'][number]): boolean {
  const assets = new Set(why.causes.filter((cause) => cause.role === role).map((cause) => cause.asset));
  return rule === 'any' && assets.size > 1;
}

function nameOf(index: PageIndex, id: string): string {
  const why = index.why(id);
  if (!why) return id;
  if (why.kind === 'threat') return why.label;
  const asset = index.assetLabel(why.asset);
  const place = why.label.includes(asset) ? why.label : `${why.label} (${asset})`;
  return why.kind === 'attribute' ? `Cannot be relied on: ${place}` : place;
}

function cameFrom(index: PageIndex, id: string): Content {
  const why = index.why(id);
  switch (why?.kind) {
    case 'consequence':
      return list([...why.causedBy, ...why.lesser].map((threat) => threatLink(index, threat)));
    case 'attribute': {
      const trust = index.level('trust', why.trust).label.toLowerCase();
      const undermined = why.underminedBy.map((cause) => nameOf(index, cause)).join(', ');
      const basis = undermined === '' ? why.because : `undermined by ${undermined}`;
      return basis === '' ? `trust ${trust}` : `trust ${trust}: ${basis}`;
    }
    case 'threat':
      return threatLink(index, id);
    case undefined:
      return '–';
  }
}

function capNote(index: PageIndex, why: ThreatWhy): Content {
  if (!why.cap) return null;
  const from = likelihoodText(index, why.fromCauses).toLowerCase();
  const to = likelihoodText(index, why.cap.likelihood).toLowerCase();
  const by =
    why.cap.by === 'control' ? `the strategy “${why.cap.label}”` : `how often it can happen at all (${why.cap.label})`;
  return el('p', {}, `Its causes alone would give ${from}; ${by} holds it to ${to}.`);
}

function strategyTable(index: PageIndex, why: ThreatWhy): Content {
  if (why.strategies.length === 0) return el('p', {}, 'No strategy in the knowledge bears on this threat.');
  return dataTable({
    caption: 'What holds it down, or would',
    columns: ['Strategy', 'State', 'Controls', 'Likelihood with it'],
    rows: why.strategies.map((strategy) => ({
      cells: [
        strategy.label,
        stateNames[strategy.state],
        list(strategy.controls.map((control) => `${control.label} at ${index.assetLabel(control.asset)}`)),
        likelihoodText(index, strategy.likelihood),
      ],
    })),
  });
}

function strategyLabel(index: PageIndex, id: string): string {
  for (const why of Object.values(index.assessment.whys)) {
    if (why.kind !== 'threat') continue;
    const strategy = why.strategies.find((candidate) => candidate.strategy === id);
    if (strategy) return strategy.label;
  }
  return id;
}

function factsOf(index: PageIndex, threat: ThreatEntry): Content {
  const { provenance, references, origin } = threat;
  const assets = [...new Set(threat.roles.flatMap((role) => role.assets))].map((id) => index.assetLabel(id));
  return el(
    'dl',
    { class: 'facts' },
    [el('dt', {}, 'Where'), el('dd', {}, assets.join(', '))],
    origin && [el('dt', {}, 'Started by'), el('dd', {}, originNames[origin])],
    references.length > 0 && [
      el('dt', {}, 'References'),
      el('dd', {}, references.map(({ id, verified }) => (verified ? id : `${id} (unverified)`)).join(', ')),
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
    [el('dt', {}, 'Id'), el('dd', {}, el('code', {}, threat.id))],
  );
}
