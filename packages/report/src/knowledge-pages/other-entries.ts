import type { Knowledge } from '@nemecys/core';
import { actorNames, harmKindNames, originNames } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import { entryBlock, fact, facts, inRow, longList, provenanceFacts, referenceFacts } from './entry-parts.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { left } from './threat-entry.ts';

/** A class with what is assumed of it and what can happen to it. */
export function classEntry(view: KnowledgeView, entry: Knowledge['classes'][number]): Content {
  const { classes, controls, facts: questions, threats } = view.knowledge;
  const above = ancestors(classes, entry.id);
  const heads = new Set([entry.id, ...above]);
  const below = classes.filter(({ kindOf, visible }) => kindOf.includes(entry.id) && visible);
  const hits = threats.filter(({ check }) => check === undefined).filter((threat) => threatensAny(view, threat, heads));
  return entryBlock(
    view,
    { kind: 'class', id: entry.id, label: entry.label, tags: entry.assertable ? [] : ['heading only'] },
    el('p', {}, entry.about),
    facts(
      fact('Kind of', inRow(entry.kindOf.map((id) => view.link('class', id)))),
      fact('Kinds of it', inRow(below.map(({ id }) => view.link('class', id)))),
      fact(
        'Questions',
        longList(
          questions.filter(({ at }) => at.some((id) => heads.has(id))).map(({ id }) => view.link('fact', id)),
          'questions',
        ),
      ),
      fact(
        'Controls',
        longList(
          controls
            .filter(({ at, visible }) => visible && at.some((id) => heads.has(id)))
            .map(({ id }) => view.link('control', id)),
          'controls can stand here',
        ),
      ),
      fact(
        'Threats',
        longList(
          hits.map(({ id }) => view.link('threat', id)),
          'threats can strike it',
        ),
      ),
    ),
    trustTable(view, [entry.id, ...above]),
  );
}

/** Everything above a class, nearest first. */
function ancestors(classes: Knowledge['classes'], id: string): readonly string[] {
  const parents = new Map(classes.map((one) => [one.id, one.kindOf]));
  const found = new Set<string>([id]);
  for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent);
  return [...found].slice(1);
}

function threatensAny(
  { knowledge }: KnowledgeView,
  { pattern, threatens, effects }: Knowledge['threats'][number],
  heads: ReadonlySet<string>,
): boolean {
  const found = knowledge.patterns.find(({ id }) => id === pattern);
  const struck = new Set([threatens, ...effects.map(({ role }) => role)]);
  return [...(found?.key ?? []), ...(found?.root ?? [])].some(
    ({ role, class: at }) => struck.has(role) && heads.has(at),
  );
}

function trustTable(view: KnowledgeView, lineage: readonly string[]): Content {
  const rows = view.knowledge.attributes.flatMap(({ id }) => {
    const templates = view.knowledge.trustTemplates.filter(({ attribute }) => attribute === id);
    const nearest = lineage.map((at) => templates.find((one) => one.class === at)).find((one) => one !== undefined);
    return nearest === undefined ? [] : [nearest];
  });
  if (rows.length === 0) return [];
  const heads = ['Trust attribute', 'Assumed level', 'Said of', 'Evidence'];
  return el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      { class: 'data' },
      el('caption', {}, 'Trust assumed where a scenario does not say otherwise'),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          heads.map((head) => el('th', { scope: 'col' }, head)),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map(({ attribute, level, class: at, provenance }) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row', 'data-label': heads[0] }, view.link('attribute', attribute)),
            el('td', { 'data-label': heads[1] }, view.level('trust', level)),
            el('td', { 'data-label': heads[2] }, at === lineage[0] ? 'itself' : view.link('class', at)),
            el(
              'td',
              { 'data-label': heads[3] },
              provenance?.grade ?? 'none',
              provenance !== undefined &&
                el(
                  'small',
                  {},
                  provenance.source.map(({ ref, clause }) => [ref, clause].filter(Boolean).join(', ')).join('; '),
                ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** A control with its strategies. */
export function controlEntry(view: KnowledgeView, entry: Knowledge['controls'][number]): Content {
  const strategies = view.knowledge.strategies.filter(({ mandatory, optional }) =>
    [...mandatory, ...optional].some(({ control }) => control === entry.id),
  );
  return entryBlock(
    view,
    { kind: 'control', id: entry.id, label: entry.label },
    el('p', {}, entry.about),
    facts(
      fact('Can stand at', inRow(entry.at.map((id) => view.link('class', id)))),
      fact('Put in place by', inRow(entry.provider.map((actor) => actorNames[actor].toLowerCase()))),
      fact('Cost', view.level('cost', entry.cost)),
      fact('Burden', view.level('performance', entry.performance)),
      referenceFacts(entry.references, view.names),
      provenanceFacts(entry.provenance),
    ),
    strategies.map(({ id, label, about, mandatory, blocks, triggers, blockingEffect }) => [
      el('h3', { class: 'part' }, `What it does${strategies.length === 1 ? '' : `: ${label} (${id})`}`),
      about !== '' && el('p', {}, about),
      facts(
        mandatory.length > 1 &&
          fact(
            'Needs',
            inRow(mandatory.map(({ control, role }) => [view.link('control', control), ` at the ${role}`])),
          ),
        blocks.length > 0 &&
          fact(
            'Holds down',
            el('small', {}, left(view, blockingEffect)),
            longList(
              blocks.map((threat) => view.link('threat', threat)),
              'threats',
            ),
          ),
        triggers.length > 0 &&
          fact(
            'May start',
            longList(
              triggers.map((threat) => view.link('threat', threat)),
              'side effects',
            ),
          ),
      ),
    ]),
  );
}

/** A harm or another consequence with what causes it and what follows. */
export function consequenceEntry(view: KnowledgeView, entry: Knowledge['consequences'][number]): Content {
  const { threats, undermining } = view.knowledge;
  const undermined = undermining
    .filter(({ consequence }) => consequence === entry.id)
    .map(({ attribute }) => attribute);
  const causedBy = threats.filter(({ effects }) => effects.some(({ consequence }) => consequence === entry.id));
  const leadsTo = threats.filter(
    ({ conditions, entryPoints }) =>
      conditions.some(({ consequence }) => consequence === entry.id) ||
      entryPoints.some(({ attribute }) => undermined.includes(attribute)),
  );
  const tags = entry.severity === undefined ? [] : [`severity ${entry.severity} of 5`];
  return entryBlock(
    view,
    { kind: 'consequence', id: entry.id, label: entry.label, tags },
    el('p', {}, entry.about),
    facts(
      fact('At', inRow(entry.at.map((id) => view.link('class', id)))),
      fact('Kind', entry.harm !== undefined && harmKindNames[entry.harm]),
      fact('Undermines', inRow(undermined.map((id) => view.link('attribute', id)))),
      fact(
        'Caused by',
        longList(
          causedBy.map(({ id }) => view.link('threat', id)),
          'threats',
        ),
      ),
      fact(
        'Leads to',
        longList(
          leadsTo.map(({ id }) => view.link('threat', id)),
          'threats',
        ),
      ),
      provenanceFacts(entry.provenance),
    ),
  );
}

/** A trust attribute with the levels assumed for it. */
export function attributeEntry(view: KnowledgeView, entry: Knowledge['attributes'][number]): Content {
  const { threats, trustTemplates, undermining } = view.knowledge;
  const needed = threats.filter(({ entryPoints }) => entryPoints.some(({ attribute }) => attribute === entry.id));
  return entryBlock(
    view,
    { kind: 'attribute', id: entry.id, label: entry.label },
    el('p', {}, entry.about),
    facts(
      fact('At', inRow(entry.at.map((id) => view.link('class', id)))),
      fact('Guards against', entry.origin !== undefined && originNames[entry.origin]),
      fact(
        'Assumed',
        longList(
          trustTemplates
            .filter(({ attribute }) => attribute === entry.id)
            .map(({ class: at, level }) => [view.link('class', at), `: ${view.level('trust', level)}`]),
          'classes',
        ),
      ),
      fact(
        'Undermined by',
        inRow(
          undermining
            .filter(({ attribute }) => attribute === entry.id)
            .map(({ consequence }) => view.link('consequence', consequence)),
        ),
      ),
      fact(
        'Its lack allows',
        longList(
          needed.map(({ id }) => view.link('threat', id)),
          'threats',
        ),
      ),
    ),
  );
}

/** A question with what its answers set. */
export function factEntry(view: KnowledgeView, entry: Knowledge['facts'][number]): Content {
  const effect = ({ trust, controls }: typeof entry.yes): Content =>
    inRow([
      ...Object.entries(trust).map(([id, level]) => [view.link('attribute', id), ` is ${view.level('trust', level)}`]),
      ...controls.map((id) => [view.link('control', id), ' is in place']),
    ]);
  return entryBlock(
    view,
    { kind: 'fact', id: entry.id, label: entry.ask },
    facts(
      fact('Asked of', inRow(entry.at.map((id) => view.link('class', id)))),
      fact('Yes means', effect(entry.yes)),
      fact('No means', effect(entry.no)),
      provenanceFacts(entry.provenance),
    ),
  );
}
