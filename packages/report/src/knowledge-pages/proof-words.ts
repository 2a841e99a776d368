import type { ProofChange, ProofSource } from '@nemecys/core';
import { type Content, el } from '../markup/element.ts';
import type { KnowledgeView } from './knowledge-view.ts';

/** The small system of a proof in words: where it happens, and after which changes it does not or is less likely. */
export function proofWords(view: KnowledgeView, proof: ProofSource | undefined): Content {
  if (proof === undefined) return [];
  const { fires, not, lowered } = proof;
  const assets = Object.entries(fires.assets).map(([id, text]) => assetWords(view, id, text));
  const links = fires.links.map((link) => linkWords(view, link));
  const state = stateWords(view, fires);
  const gives = Object.entries(fires.gives).map(
    ([key, word]) => `${atWords(view, 'consequence', key)} at least ${levelWord(word)}`,
  );
  return [
    el('h3', { class: 'part' }, 'Example that proves it'),
    el(
      'ul',
      { class: 'compact proof' },
      el('li', {}, `There is ${joined(assets)}${links.length === 0 ? '' : `; ${links.join('; ')}`}.`),
      state.length > 0 && el('li', {}, `${capital(state.join('; '))}.`),
      el('li', {}, gives.length === 0 ? 'Then it happens.' : `Then it happens: ${gives.join('; ')}.`),
      not.map((change) => changeWords(view, change, 'It does not happen when')),
      lowered.map((change) => changeWords(view, change, 'It is less likely when')),
    ),
  ];
}

type State = Pick<ProofChange, 'given' | 'trust' | 'controls'>;

function stateWords(view: KnowledgeView, { given, trust, controls }: State): readonly string[] {
  return [
    ...Object.entries(given).map(
      ([key, word]) => `${atWords(view, 'consequence', key)} is taken as ${levelWord(word)}`,
    ),
    ...Object.entries(trust).map(([key, word]) => `trust in ${atWords(view, 'attribute', key)} is ${levelWord(word)}`),
    ...controls.map((key) => `${atWords(view, 'control', key)} is in place`),
  ];
}

function changeWords(view: KnowledgeView, change: ProofChange, lead: string): Content {
  const details = [
    ...change.drop.map((item) => `without ${item.includes(' ') ? linkWords(view, item) : item}`),
    ...Object.entries(change.assets).map(([id, text]) => `with ${assetWords(view, id, text)}`),
    ...change.links.map((link) => linkWords(view, link)),
    ...stateWords(view, change),
    ...change['no-controls'].map((key) => `${atWords(view, 'control', key)} is taken away`),
    ...(change.mode === undefined ? [] : [`looking at the ${change.mode === 'current' ? 'present' : 'future'}`]),
  ];
  return el(
    'li',
    {},
    `${lead} ${change.because}`,
    details.length > 0 && el('small', {}, ` (${details.join('; ')})`),
    '.',
  );
}

function assetWords(view: KnowledgeView, id: string, text: string): string {
  const [asset = '', population] = text.split(' ');
  const many = population === undefined ? '' : `, ${population.replaceAll('-', ' ')} of them`;
  return `${id} (${view.label('class', asset)}${many})`;
}

function linkWords(view: KnowledgeView, link: string): string {
  const [from = '', relation = '', to = ''] = link.split(' ');
  return `${from} ${view.relation(relation)} ${to}`;
}

function atWords(view: KnowledgeView, kind: 'consequence' | 'attribute' | 'control', key: string): string {
  const split = key.indexOf('@');
  return `“${view.label(kind, key.slice(0, split))}” at ${key.slice(split + 1)}`;
}

function levelWord(word: string): string {
  return word.replaceAll('-', ' ');
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
