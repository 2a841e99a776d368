import { readFileSync } from 'node:fs';
import type { Knowledge } from '@nemecys/core';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { de } from '../../packages/web/src/language/de/index.ts';
import { germanSentences } from '../../packages/web/src/language/de/sentences.ts';
import { en } from '../../packages/web/src/language/en/index.ts';
import { englishSentences } from '../../packages/web/src/language/en/sentences.ts';

/** Each word of a language, by its path. */
function wordsOf(value: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return [[`${path}.${key}`, inner] as const];
    return typeof inner === 'object' && inner !== null ? wordsOf(inner, `${path}.${key}`) : [];
  });
}

const place = /\{\{[\w:-]+\}\}|<\w+\/>/gu;
const numbers = ['{{count}}', '{{number}}', '{{number:count}}'];

/** With a place for a name, one word beside it, such as "at", is found in many a name. */
function isTelling(text: string): boolean {
  const words = text.replaceAll(place, ' ').match(/\p{L}+/gu) ?? [];
  const hasName = [...text.matchAll(place)].some(([name]) => !numbers.includes(name));
  return words.length > (hasName ? 1 : 0);
}

const levels = /^\{\{(?:risk|likelihood|impact|trust|cost|performance)\b/u;

/** The form of what stands in a place: a number, a level of a scale, or anything. */
function formOf(name: string): string {
  if (numbers.includes(name) || name.startsWith('{{number')) return String.raw`[\d.,]+`;
  return levels.test(name) ? '(?:negligible|very low|low|medium|high|very high|safe)' : '.+';
}

const german = new Map(wordsOf({ ...de, sentences: germanSentences }));
const germanTexts = new Set(german.values());

/** Written into scenarios, where they are words of whoever began one, in whatever language. */
const written = '.start.label.';

/** What nobody who reads German should see, each as the form that it has on a page. */
const english = wordsOf({ ...en, sentences: englishSentences })
  .filter(([path]) => !path.startsWith(written))
  .filter(([path, text]) => german.get(path) !== text && !germanTexts.has(text) && isTelling(text))
  .map(([path, text]) => {
    const pieces = text.split(place).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    const places = [...text.matchAll(place)].map(([name]) => formOf(name));
    return { path, form: new RegExp(`^${pieces.map((piece, at) => piece + (places[at] ?? '')).join('')}$`, 'su') };
  });

/** Everything that the page says, also to those who hear it, without what it marks as English. */
async function said(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.tagName === 'OPTION' || element.checkVisibility();
    const elements = [...document.body.querySelectorAll('*')].filter(
      (element) => element.closest('body [lang="en"]') === null && isShown(element),
    );
    const texts = elements.flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue ?? ''),
      ...['aria-label', 'placeholder', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
    ]);
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/** Whatever the author of an example wrote, in the author's language. */
const authored = new Set(
  ['insulin-pump-phone', 'parkinson-home-monitoring'].flatMap((example) => {
    const text = readFileSync(new URL(`../../examples/${example}/scenario.yaml`, import.meta.url), 'utf8');
    return wordsOf(parse(text)).map(([, words]) => words.trim());
  }),
);

/** What a page says in English though there are German words for it, each with the path of the words. */
export async function englishLeft(page: Page): Promise<readonly string[]> {
  const texts = (await said(page)).filter((text) => !authored.has(text));
  return texts.flatMap((text) => english.filter(({ form }) => form.test(text)).map(({ path }) => `${path}: ${text}`));
}

const knowledge: Knowledge = JSON.parse(
  readFileSync(new URL('../../packages/knowledge/dist/knowledge.json', import.meta.url), 'utf8'),
);
// Classes are left out, and single words: authors call their things so, in whatever language they write.
const known = [
  ...[...knowledge.consequences, ...knowledge.attributes, ...knowledge.controls],
  ...[...knowledge.strategies, ...knowledge.threats],
].map(({ label }) => label);
const knownTexts = new Set([...known, ...knowledge.facts.map(({ ask }) => ask)].filter((text) => text.includes(' ')));

/** What a page marks as English, without the names of languages. */
export async function markedEnglish(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('body [lang="en"]').allInnerTexts();
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

/** What a page says in the English of the knowledge, without what it marks as English. */
export async function knowledgeLeft(page: Page): Promise<readonly string[]> {
  return (await said(page)).filter((text) => knownTexts.has(text));
}
