import type { Page } from 'playwright-core';
import { de } from '../../packages/web/src/language/de/index.ts';
import { en } from '../../packages/web/src/language/en/index.ts';

/** Each word of a language, by its path. */
function wordsOf(value: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}.${key}`, inner] as const] : wordsOf(inner, `${path}.${key}`),
  );
}

const place = /\{\{\w+\}\}|<\w+\/>/gu;
const german = new Map(wordsOf(de));
const germanTexts = new Set(german.values());

/** What nobody who reads German should see, each as the form that it has on a page. */
const english = wordsOf(en)
  .filter(([path, text]) => german.get(path) !== text && !germanTexts.has(text) && text.replaceAll(place, '') !== '')
  .map(([path, text]) => {
    const pieces = text.split(place).map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    return { path, form: new RegExp(`^${pieces.join('.+')}$`, 'su') };
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

/** What a page says in English though there are German words for it, each with the path of the words. */
export async function englishLeft(page: Page): Promise<readonly string[]> {
  const texts = await said(page);
  return texts.flatMap((text) => english.filter(({ form }) => form.test(text)).map(({ path }) => `${path}: ${text}`));
}
