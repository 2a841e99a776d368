import { escapeText } from './escape.ts';
import { type AttributeName, attributeNames, emptyTags, type Tag, tags } from './vocabulary.ts';

/** Attributes by name; `undefined` and `false` leave the attribute out, `true` writes it without a value. */
export type Attributes = { readonly [name in AttributeName]?: string | number | boolean | undefined };

/** An element as data. A report is a tree of these; only `markup` turns it into text. */
export type Element = { readonly tag: Tag; readonly attributes: Attributes; readonly children: readonly Content[] };

/** What may stand inside an element: text (always escaped), an element, several of them, or nothing. */
export type Content = string | number | Element | readonly Content[] | undefined | null | false;

const knownTags: ReadonlySet<string> = new Set(tags);
const knownAttributes: ReadonlySet<string> = new Set(attributeNames);

/** An element with its attributes and content. */
export function el(tag: Tag, attributes: Attributes = {}, ...children: readonly Content[]): Element {
  return { tag, attributes, children };
}

/**
 * The tree as HTML text, the only place where a tag is written. There is no way to hand it ready-made markup: text is
 * escaped, elements and attributes outside the vocabulary are refused, addresses other than a place in the page, a page
 * beside it or the web are left out.
 */
export function markup(content: Content): string {
  const parts: string[] = [];
  write(content, parts);
  return parts.join('');
}

function write(content: Content, parts: string[]): void {
  if (content === undefined || content === null || content === false) return;
  if (typeof content === 'string' || typeof content === 'number') {
    parts.push(escapeText(String(content)));
  } else if (isElement(content)) {
    writeElement(content, parts);
  } else {
    for (const child of content) write(child, parts);
  }
}

function isElement(content: Element | readonly Content[]): content is Element {
  return !Array.isArray(content);
}

function writeElement(element: Element, parts: string[]): void {
  if (!knownTags.has(element.tag)) throw new TypeError(`A report has no element "${element.tag}"`);
  parts.push('<', element.tag);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === undefined || value === false) continue;
    if (!knownAttributes.has(name)) throw new TypeError(`A report has no attribute "${name}"`);
    if (name === 'href' && !isAddress(String(value))) continue;
    if (value === true) parts.push(' ', name);
    else parts.push(' ', name, '="', escapeText(String(value)), '"');
  }
  parts.push('>');
  if (emptyTags.has(element.tag)) return;
  for (const child of element.children) write(child, parts);
  parts.push('</', element.tag, '>');
}

function isAddress(address: string): boolean {
  return /^(?:[a-z0-9][a-z0-9-]*\.html)?#[\w.-]+$/.test(address) || isPage(address) || isWebAddress(address);
}

/** A page that is written into the same folder. */
function isPage(address: string): boolean {
  return /^[a-z0-9][a-z0-9-]*\.html$/.test(address);
}

/** Whether a text is nothing but an address on the web; only such a one becomes a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][^\s"'<>`\\]*)?$/.test(text);
}
