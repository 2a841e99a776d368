import { type Element, markup } from '../markup/element.ts';

/** A drawing as a file of its own, which needs its namespace, its ground and its style; in a page it has them from the page. */
export function svgFile(svg: Element, style: string): string {
  const [head = '', ...rest] = markup(svg).split('>');
  const named = head.replace(
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg" style="background:#fff" font-family="sans-serif"',
  );
  return `${[named, `<style>${style}</style`, ...rest].join('>')}\n`;
}
