import type { Decision } from '@nemecys/core';
import { section } from '../../html/section.ts';
import { type Content, el } from '../../markup/element.ts';
import { recordFacts } from './record-facts.ts';

/** Criteria, fingerprints, sign-offs, assumptions and what must trigger a new decision. */
export function recordSection(decision: Decision): Content {
  const { assumptions, rerunWhen } = decision.record;
  return section(
    {
      id: 'record',
      title: 'Decision record',
      intro: 'The criteria were frozen, with their hash, before any option was evaluated.',
    },
    el(
      'dl',
      { class: 'facts' },
      recordFacts(decision).map(({ name, value, kind }) => [
        el('dt', {}, name),
        el('dd', {}, kind === 'fingerprint' ? el('code', {}, value) : value),
      ]),
    ),
    assumptions.length > 0 && [el('h3', {}, 'Assumptions'), bullets(assumptions)],
    el('h3', {}, 'Decide anew when'),
    bullets(rerunWhen),
  );
}

function bullets(items: readonly string[]): Content {
  return el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
}
