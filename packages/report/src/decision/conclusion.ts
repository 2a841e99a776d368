import type { Decision } from '@nemecys/core';
import { section } from '../html/section.ts';
import { type Content, el } from '../markup/element.ts';

const list = new Intl.ListFormat('en-GB');
const order = ['proportionate', 'over-protected', 'under-protected', 'not-justifiable'] as const;

/** The decision in a few sentences: which options are how, which of the good ones asks least, what it hangs on. */
export function conclusionSentences({ options, quantified, sensitivity }: Decision): readonly string[] {
  const verdicts = order.flatMap((verdict) => {
    const found = options.filter((option) => option.verdict.verdict === verdict);
    const words = found[0]?.verdict.words;
    if (words === undefined) return [];
    const names = list.format(found.map(({ label }) => `“${label}”`));
    const said = found.length === 1 ? `Option ${names} is ${words}.` : `Options ${names} are ${words}.`;
    return [verdict === 'proportionate' ? `${said}${lightestWords(found)}` : said];
  });
  return [...verdicts, ...(quantified === null ? [] : [`In numbers: ${quantified.preference.text}`]), sensitivity.text];
}

function lightestWords(good: Decision['options']): string {
  const least = Math.min(...good.map(({ places }) => places.care));
  const lightest = good.filter(({ places }) => places.care === least).map(({ label }) => `“${label}”`);
  if (lightest.length === good.length) return '';
  return ` Of these, ${list.format(lightest)} ${lightest.length === 1 ? 'asks' : 'ask'} least of those who give care.`;
}

/** The conclusion at the head of the page, and where its reasons stand. */
export function conclusionSection(decision: Decision): Content {
  const link = (place: string, words: string): Content => el('a', { href: `#${place}` }, words);
  return section(
    { id: 'conclusion', title: 'Conclusion' },
    el(
      'ul',
      {},
      conclusionSentences(decision).map((sentence) => el('li', {}, sentence)),
    ),
    el(
      'p',
      {},
      'Why: ',
      [link('verdicts', 'verdicts'), ', ', link('comparison', 'comparison'), ', ', link('bow-ties', 'bow-ties')],
      '. For the risk management file: ',
      [link('statement', 'statement'), ', ', link('record', 'decision record'), ', ', link('evidence', 'evidence')],
      '.',
    ),
  );
}
