import type { Advice } from '@nemecys/core';
import { anchor } from '../../markup/anchor.ts';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, likelihoodText, list, riskChip } from '../chips.ts';
import { dataTable } from '../data-table.ts';
import { filterMarks } from '../filter-marks.ts';
import type { NumberedHarm, PageIndex } from '../page-index.ts';
import { pathSteps } from '../path-steps.ts';
import { threatList } from '../threat-list.ts';
import { actorNames } from '../words.ts';

/** What starts a harm and which single strategies would lower it, with what they would start; folded away. */
export function harmDetail(index: PageIndex, harm: NumberedHarm): Content {
  const { entry, code, place } = harm;
  const actors = entry.advice.flatMap((advice) => advice.controls.flatMap((control) => control.provider));
  return el(
    'details',
    { class: 'item', ...filterMarks(index, { harms: [entry.id], risk: entry.risk, actors }) },
    el(
      'summary',
      {},
      el('span', { class: 'code' }, code),
      ' ',
      el('span', { class: 'item-title' }, `${entry.label}: ${entry.assetLabel}`),
      ' ',
      riskChip(index, entry.risk),
    ),
    el(
      'div',
      { class: 'fold', id: place },
      el('p', {}, sentence(index, harm)),
      index.why(entry.id) &&
        el('div', {}, el('h4', {}, 'What brings it about'), threatList(index, causesOf(index, entry.id))),
      entry.rootCauses.length > 0 &&
        el('div', {}, el('h4', {}, 'Where it starts'), threatList(index, entry.rootCauses)),
      adviceTable(index, harm),
      likeliestWay(index, harm),
    ),
  );
}

function likeliestWay(index: PageIndex, { entry }: NumberedHarm): Content {
  if (!entry.path) return null;
  const drawn = index.drawn.some(({ harm, through }) =>
    [harm, ...through].some((other) => other.entry.id === entry.id),
  );
  if (drawn) return el('p', {}, el('a', { href: `#${anchor('path', entry.id)}` }, 'The likeliest way to this harm'));
  return el('div', {}, el('h4', {}, 'The likeliest way to this harm'), pathSteps(index, entry.path));
}

function sentence(index: PageIndex, { entry }: NumberedHarm): string {
  const impact = index.level('impact', entry.impact).label.toLowerCase();
  const likelihood = likelihoodText(index, entry.likelihood).toLowerCase();
  const risk = index.level('risk', entry.risk).label.toLowerCase();
  const criterion = index.level('risk', entry.criterion).label.toLowerCase();
  const verdict = entry.acceptable ? 'is accepted' : 'is not accepted';
  const alone = entry.withoutAttacker ? ' It is as likely with no attacker at all.' : '';
  return `Impact ${impact} and security likelihood ${likelihood} make ${risk} risk, which ${verdict} (up to ${criterion} is).${alone}`;
}

function causesOf(index: PageIndex, id: string): readonly string[] {
  const why = index.why(id);
  return why?.kind === 'consequence' ? why.causedBy : [];
}

function adviceTable(index: PageIndex, { entry }: NumberedHarm): Content {
  if (entry.advice.length === 0) {
    return entry.acceptable ? null : el('p', {}, 'No single strategy in the knowledge would lower this harm.');
  }
  return dataTable({
    caption: 'What would lower it: single strategies, best first',
    class: 'advice',
    columns: [
      'Strategy',
      'Controls to put in place',
      'Security likelihood',
      'Risk',
      'Cost',
      'Burden on use',
      'Side effects',
    ],
    rows: entry.advice.map((advice) => ({
      cells: [
        [advice.label, advice.sufficient && el('small', {}, ' enough on its own')],
        list(advice.controls.map((control) => controlText(control))),
        likelihoodText(index, advice.likelihood),
        riskChip(index, advice.risk),
        index.level('cost', advice.cost).label,
        index.level('performance', advice.performance).label,
        sideEffects(index, advice),
      ],
    })),
  });
}

function controlText({ label, assetLabel, provider }: Advice['controls'][number]): Content {
  const by = provider.map((actor) => nameOfActor(actor)).join(' or ');
  return [`${label} at ${assetLabel}`, by !== '' && el('small', {}, ` by ${by}`)];
}

function nameOfActor(actor: string): string {
  return (
    Object.entries(actorNames)
      .find(([id]) => id === actor)?.[1]
      .toLowerCase() ?? actor
  );
}

function sideEffects(index: PageIndex, advice: Advice): Content {
  if (advice.sideEffects.length === 0) return 'none found';
  return list(
    advice.sideEffects.map((effect) => [
      effect.label,
      ` (${likelihoodText(index, effect.likelihood).toLowerCase()})`,
      effect.worsens.length > 0 && [', makes worse: ', harmLinks(index, effect.worsens)],
    ]),
  );
}
