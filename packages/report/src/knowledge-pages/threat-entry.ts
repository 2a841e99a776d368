import type { Knowledge } from '@nemecys/core';
import { originNames } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import { chainBlock } from './chain-block.ts';
import { entryBlock, fact, facts, inRow, provenanceFacts, referenceFacts } from './entry-parts.ts';
import type { KnowledgeView } from './knowledge-view.ts';
import { proofWords } from './proof-words.ts';

type Threat = Knowledge['threats'][number];

/** A threat, a side effect or a modelling check with all that is known of it. */
export function threatEntry(view: KnowledgeView, threat: Threat): Content {
  const { id, label, description, check, references, provenance } = threat;
  const kind = check === undefined ? 'threat' : 'check';
  return entryBlock(
    view,
    { kind, id, label, tags: tagsOf(threat) },
    el('p', { class: 'threat-text' }, describe(description)),
    check !== undefined && el('p', {}, el('b', {}, 'What to do: '), check.advice),
    facts(
      fact('Where', patternWords(view, threat)),
      check === undefined && fact('At most', threat.frequency !== null && ceiling(view, threat.frequency)),
      fact('Held down by', inRow(strategiesOf(view, id, 'blocks'))),
      fact('Started by', inRow(strategiesOf(view, id, 'triggers'))),
      referenceFacts(references, view.names),
      provenanceFacts(provenance),
    ),
    check === undefined && chainBlock(view, id),
    proofWords(view, view.proofs[id]),
  );
}

function tagsOf({ secondary, normalOperation, origin, check, triggered }: Threat): readonly string[] {
  if (check !== undefined) return [check.severity];
  return [
    triggered ? 'side effect' : secondary ? 'knock-on' : normalOperation ? 'ordinary operation' : 'first step',
    ...(origin === undefined ? [] : [originNames[origin].replace(/^an? /u, '')]),
  ];
}

/** The sentence with the roles set off. */
function describe(text: string): Content {
  return text.split(/(_[a-z][a-z-]*_)/u).map((part) => {
    const role = /^_([a-z][a-z-]*)_$/u.exec(part)?.[1];
    return role === undefined ? part : el('em', {}, role.replaceAll('-', ' '));
  });
}

function ceiling(view: KnowledgeView, level: number): Content {
  return level < view.knowledge.scales.likelihood.length - 1 && `${view.level('likelihood', level)} likelihood`;
}

function patternWords(view: KnowledgeView, threat: Threat): Content {
  const pattern = view.knowledge.patterns.find(({ id }) => id === threat.pattern);
  if (pattern === undefined) return [];
  const leads = new Map([
    ...pattern.optional.map(({ role }) => [role, 'if there is one: '] as const),
    ...pattern.prohibited.map(({ role }) => [role, 'but there is none such that '] as const),
  ]);
  const nodes = [...pattern.key, ...pattern.root, ...pattern.necessary, ...pattern.sufficient];
  const links = [...pattern.rootLinks, ...pattern.links];
  const lead = ({ from, to }: (typeof links)[number]): string => leads.get(from) ?? leads.get(to) ?? '';
  const linkWords = ({ from, relation, to }: (typeof links)[number]): string =>
    `${from} ${view.relation(relation)} ${to}`;
  const nodeWords = ({ role, class: at }: (typeof nodes)[number]): Content => [
    el('em', {}, role),
    ' is a kind of ',
    view.link('class', at),
  ];
  return inRow(
    [
      ...nodes.map(nodeWords),
      ...links.filter((link) => lead(link) === '').map(linkWords),
      ...[...pattern.optional, ...pattern.prohibited].map((node) => [
        leads.get(node.role),
        nodeWords(node),
        links.filter(({ from, to }) => from === node.role || to === node.role).map((link) => ` and ${linkWords(link)}`),
      ]),
      ...pattern.prohibitedLinks.map((link) => `not: ${linkWords(link)}`),
    ],
    '; ',
  );
}

function strategiesOf(view: KnowledgeView, threat: string, how: 'blocks' | 'triggers'): readonly Content[] {
  return view.knowledge.strategies
    .filter((strategy) => strategy[how].includes(threat))
    .map(({ mandatory, blockingEffect }) => [
      inRow(
        [...new Set(mandatory.map(({ control }) => control))].map((control) => view.link('control', control)),
        ' with ',
      ),
      how === 'blocks' && el('small', {}, ` (${left(view, blockingEffect)})`),
    ]);
}

/** What a strategy leaves of a threat: the inverse of the trust it enforces. */
export function left(view: KnowledgeView, effect: number): string {
  const top = view.knowledge.scales.trust.length - 1;
  return effect === top ? 'leaves nothing' : `leaves at most ${view.level('likelihood', top - effect).toLowerCase()}`;
}
