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
  const nodes = (lead: string, list: typeof pattern.key): readonly Content[] =>
    list.map(({ role, class: at }) => [lead, el('em', {}, role), ' is a kind of ', view.link('class', at)]);
  const links = (lead: string, list: typeof pattern.links): readonly Content[] =>
    list.map(({ from, relation, to }) => `${lead}${from} ${view.relation(relation)} ${to}`);
  return inRow(
    [
      ...nodes('', [...pattern.key, ...pattern.root, ...pattern.necessary, ...pattern.sufficient]),
      ...nodes('if there is one: ', pattern.optional),
      ...nodes('there is none such that ', pattern.prohibited),
      ...links('', [...pattern.rootLinks, ...pattern.links]),
      ...links('not: ', pattern.prohibitedLinks),
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
