const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);

// Control characters are not allowed in HTML, lone surrogates not in UTF-8, and direction overrides can make a text
// read as something else than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that have no place in a document; each is replaced by U+FFFD, so that its trace is seen. */
export function fitText(text: string): string {
  return text.replace(loneSurrogate, '\ufffd').replace(unfit, '\ufffd');
}

/** The text as character data for HTML and SVG, inside an element or a quoted attribute. Every text of a report goes through here. */
export function escapeText(text: string): string {
  return fitText(text).replace(/[&<>"'`]/g, (character) => entities.get(character) ?? '');
}
