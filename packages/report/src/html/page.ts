import { type Content, markup } from '../markup/element.ts';
import { pageScript } from './page-script.ts';
import { darkStyle } from './style/dark-style.ts';
import { pageStyle } from './style/page-style.ts';

/** The style and the script of a page: constants of this package, never made of what a page shows. */
export type PageParts = { readonly style: string; readonly script: string };

const reportParts: PageParts = { style: pageStyle + darkStyle, script: pageScript };

/**
 * A whole page: one file, no network, and a policy under which only our own style and script, known by their hashes, take
 * effect. Everything else in the page is escaped text.
 */
export async function page(title: string, content: Content, parts: PageParts = reportParts): Promise<string> {
  const { style, script } = parts;
  const policy = [
    "default-src 'none'",
    `style-src '${await hash(style)}'`,
    `script-src '${await hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${markup(title)}</title>
<style>${style}</style>
</head>
<body>
${markup(content)}
<script>${script}</script>
</body>
</html>
`;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
