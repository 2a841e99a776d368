import { type Content, el } from '../markup/element.ts';
import { nameTerms } from './name-terms.ts';
import type { PageIndex } from './page-index.ts';
import { capitalised } from './words.ts';

/** The title of the page, the scenario and how it was assessed. */
export function pageHeader(index: PageIndex, date: string | undefined): Content {
  const { scenario, mode, product, knowledge } = index.assessment;
  const facts = [
    scenario.variant !== null && `Variant: ${scenario.variant}`,
    scenario.authorRole !== null && `Written by the ${scenario.authorRole}`,
    scenario.setting !== null && `Setting: ${scenario.setting}`,
    scenario.jurisdictions.length > 0 && scenario.jurisdictions.join(', '),
    `${capitalised(mode)} mode`,
    date !== undefined && date,
    `${product.name} ${product.version}, knowledge ${knowledge.version} (${knowledge.hash.slice(0, 12)})`,
  ].filter((fact) => fact !== false);
  return el(
    'header',
    { class: 'page-header' },
    el('p', { class: 'kind' }, 'Security risk assessment'),
    el('h1', {}, scenario.title),
    el(
      'ul',
      { class: 'meta' },
      facts.map((fact) => el('li', {}, fact)),
    ),
  );
}

/** What the report is for and what made it, at its end. */
export function pageFooter(index: PageIndex): Content {
  const { product, knowledge, rules } = index.assessment;
  return el(
    'footer',
    {},
    el(
      'p',
      {},
      'Supports people who assess devices and services. Not for decisions about individual patients. Not itself a medical device.',
    ),
    el(
      'p',
      {},
      `Made with ${product.name} ${product.version}, ${rules} rules; knowledge “${knowledge.title}” ${knowledge.version}, content `,
      el('code', {}, knowledge.hash),
      '.',
    ),
    nameTerms(index.names),
  );
}
