import type { Action } from '@nemecys/core';
import { type Content, el } from '../../markup/element.ts';
import { harmLinks, tag } from '../chips.ts';
import { filterMarks } from '../filter-marks.ts';
import type { PageIndex } from '../page-index.ts';
import { foldedOnPaper, section } from '../section.ts';
import { actionNames, actorNames } from '../words.ts';

const shownAnswers = 5;

/** What each actor must do, in the order of the assessment. */
export function actionsSection(index: PageIndex): Content {
  const { actions } = index.assessment;
  const actors = [...new Set(actions.map((action) => action.actor))];
  return section(
    {
      id: 'actions',
      title: 'What each actor must do',
      intro: 'Grouped by who can do it; the harms it bears on stand behind.',
    },
    actions.length === 0 && el('p', {}, 'Nothing has to be done.'),
    actors.map((actor) =>
      el(
        'div',
        { 'data-group': '', class: 'actor' },
        el('h3', {}, actorNames[actor]),
        actionLists(
          index,
          actions.filter((action) => action.actor === actor),
        ),
      ),
    ),
  );
}

// There are many things to find out, and the questions have a section of their own, in the order of what they change.
function actionLists(index: PageIndex, actions: readonly Action[]): Content {
  const answers = actions.filter((action) => action.kind === 'answer');
  const late = new Set(answers.slice(shownAnswers));
  return [
    actionList(
      index,
      actions.filter((action) => !late.has(action)),
    ),
    late.size > 0 && foldedOnPaper(`${late.size} more to find out`, undefined, actionList(index, [...late])),
  ];
}

function actionList(index: PageIndex, actions: readonly Action[]): Content {
  return el(
    'ul',
    { class: 'actions' },
    actions.map((action) => actionItem(index, action)),
  );
}

function actionItem(index: PageIndex, action: Action): Content {
  const harms = action.harms.length > 0 ? { harms: action.harms } : {};
  const risks = action.harms.flatMap((id) => index.harm(id)?.entry.risk ?? []);
  const worst = [...risks].sort((a, b) => index.level('risk', b).place - index.level('risk', a).place)[0];
  return el(
    'li',
    filterMarks(index, { ...harms, actors: [action.actor], ...(worst === undefined ? {} : { risk: worst }) }),
    tag(actionNames[action.kind], action.kind),
    ' ',
    el('span', { class: 'action-text' }, action.text),
    action.harms.length > 0 && [' ', harmLinks(index, action.harms)],
  );
}
