import type { ThreatEntry } from '@nemecys/core';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, likelihoodText, riskChip, tag } from '../chips.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { section } from '../section.ts';
import { counted } from '../words.ts';
import { threatWhy } from './threat-why.ts';

const intro =
  'Every threat that was found, the worst first. Open one to see why it is as likely as it is, what holds it down and ' +
  'what would. Its risk is the highest of the consequences that it brings about.';

/** The threats by risk level, each with its why folded away. */
export function threatsSection(index: PageIndex): Content {
  const { threats, scales } = index.assessment;
  const steps = [...scales.risk].reverse();
  return section(
    { id: 'threats', title: 'Threats and why', intro: threats.length > 0 ? intro : 'No threat was found.' },
    steps.map((step) => {
      const group = threats.filter((threat) => threat.risk === step.id);
      if (group.length === 0) return null;
      return el(
        'div',
        { 'data-group': '' },
        el('h3', {}, `${step.label} risk: ${counted(group.length, 'threat')}`),
        group.map((threat) => threatItem(index, threat)),
      );
    }),
  );
}

function threatItem(index: PageIndex, threat: ThreatEntry): Content {
  const harms = index.harmsOf(threat.id);
  return el(
    'details',
    { class: 'item', ...filterMarks(index, { harms, risk: threat.risk, actors: actors(index, threat) }) },
    el(
      'summary',
      {},
      el('span', { class: 'item-title' }, threat.label),
      el('span', { class: 'item-where' }, ` ${placesOf(index, threat).join(', ')}`),
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
      harms.length > 0 && el('p', {}, 'Can lead to: ', harmLinks(index, harms)),
      threatWhy(index, threat),
    ),
  );
}

/** The labels of the assets that a threat is about, each once. */
export function placesOf(index: PageIndex, threat: ThreatEntry): readonly string[] {
  return [...new Set(threat.roles.flatMap((role) => role.assets))].map((id) => index.assetLabel(id));
}

function actors(index: PageIndex, threat: ThreatEntry): readonly string[] {
  const why = index.why(threat.id);
  if (why?.kind !== 'threat') return [];
  const ids = new Set(why.strategies.flatMap((strategy) => strategy.controls.map((control) => control.id)));
  const provided = index.assessment.controls
    .filter((control) => ids.has(control.id))
    .flatMap((control) => control.providedBy ?? []);
  const advised = index.harms
    .flatMap(({ entry }) => entry.advice.flatMap((advice) => advice.controls))
    .filter((control) => ids.has(control.id))
    .flatMap((control) => control.provider);
  return [...provided, ...advised];
}
