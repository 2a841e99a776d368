import type { Decision } from '@nemecys/core';
import { page } from '../html/page.ts';
import { pageStyle } from '../html/style/page-style.ts';
import { capitalised } from '../html/words.ts';
import { type Content, el } from '../markup/element.ts';
import {
  comparisonSection,
  controlClassesSection,
  decisionProvisional,
  effectsSection,
  evidenceSection,
  flipSection,
  limitsSection,
  recordSection,
  statementSection,
  verdictsSection,
} from './decision-sections.ts';
import { decisionStyle } from './decision-style.ts';
import { decisionTitle } from './decision-words.ts';
import { numbersSection } from './numbers/numbers-section.ts';

const places = [
  ['verdicts', 'Verdicts'],
  ['comparison', 'Comparison'],
  ['numbers', 'In numbers'],
  ['effects', 'Effects Table'],
  ['controls', 'Controls'],
  ['flips', 'Flip points'],
  ['statement', 'Statement'],
  ['record', 'Decision record'],
  ['evidence', 'Evidence'],
  ['limits', 'Conventions and limits'],
] as const;

/**
 * The decision as one self-contained HTML page without any script. While a sign-off is missing it is headed provisional
 * and lists what is not signed off. Equal decisions give equal bytes.
 */
export async function renderDecisionHtml(decision: Decision): Promise<string> {
  const title = decisionTitle(decision);
  const content = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the report'),
    header(decision),
    el(
      'div',
      { class: 'frame' },
      el(
        'nav',
        { 'aria-label': 'Contents' },
        el(
          'ol',
          {},
          places
            .filter(([place]) => place !== 'numbers' || decision.quantified !== null)
            .map(([place, name]) => el('li', {}, el('a', { href: `#${place}` }, name))),
        ),
      ),
      el(
        'main',
        { id: 'main', tabindex: -1 },
        decisionProvisional(decision),
        verdictsSection(decision),
        comparisonSection(decision),
        numbersSection(decision),
        effectsSection(decision),
        controlClassesSection(decision),
        flipSection(decision),
        statementSection(decision),
        recordSection(decision),
        evidenceSection(decision),
        limitsSection(decision),
      ),
    ),
    el(
      'footer',
      {},
      el(
        'p',
        {},
        'Supports people who assess devices and services. Not for decisions about individual patients. Not itself a medical device.',
      ),
    ),
  ];
  return page(capitalised(title), content, { style: pageStyle + decisionStyle, script: '' });
}

function header({ scenario, role, mode, product, knowledge, provisional }: Decision): Content {
  const facts = [
    `Role: ${role}`,
    `${capitalised(mode)} mode`,
    `${product.name} ${product.version}, knowledge ${knowledge.version} (${knowledge.hash.slice(0, 12)})`,
  ];
  return el(
    'header',
    { class: 'page-header' },
    el(
      'p',
      { class: 'kind' },
      provisional ? 'Provisional security benefit-risk decision' : 'Security benefit-risk decision',
    ),
    el('h1', {}, scenario.title),
    el(
      'ul',
      { class: 'meta' },
      facts.map((fact) => el('li', {}, fact)),
    ),
  );
}
