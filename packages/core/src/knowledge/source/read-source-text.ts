import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Finding, Place } from '../../finding.ts';
import type { SourceFile } from './knowledge-source.ts';

/** A file of a package as read: its content where it is sound YAML, what is wrong with it otherwise, and where things stand in it. */
export type SourceText = {
  readonly file: SourceFile | undefined;
  readonly findings: readonly Finding[];
  /** The finding with the line it is about: that of its path, else of the first of its quoted words, else of the entry. */
  readonly locate: (finding: Finding) => Finding;
};

/** Reads the text of one YAML file of a package. */
export function readSourceText(path: string, text: string): SourceText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number): Pick<Place, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? {} : { line, column: col };
  };
  const locate = (finding: Finding): Finding => {
    const { where } = finding;
    const node = nodeAt(document.contents, where.path ?? '') ?? nodeOfWords(document.contents, finding.message);
    return { ...finding, where: { ...where, ...place(node?.range?.[0] ?? 0) } };
  };
  if (document.errors.length > 0) {
    const findings = document.errors.map(
      ({ message, pos }): Finding => ({
        code: 'knowledge-yaml',
        severity: 'error',
        message: message.split('\n')[0] ?? message,
        where: { file: path, ...place(pos[0]) },
      }),
    );
    return { file: undefined, findings, locate };
  }
  try {
    return { file: { path, value: document.toJS() as unknown }, findings: [], locate };
  } catch (thrown) {
    // Aliases that would grow without bound are refused when the value is made.
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const where = { file: path, line: 1, column: 1 };
    return { file: undefined, findings: [{ code: 'knowledge-yaml', severity: 'error', message, where }], locate };
  }
}

/** The node at a path such as `strategies.0.effect`; where it leads nowhere, the last one on the way. */
function nodeAt(root: Node | null, path: string): Node | undefined {
  if (path === '') return undefined;
  let node: Node | undefined = root ?? undefined;
  let last: Node | undefined;
  for (const step of path.split('.')) {
    if (node === undefined) break;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      last = isScalar(pair?.key) ? pair.key : last;
      node = (pair?.value ?? undefined) as Node | undefined;
    } else if ('items' in node) {
      node = (node as unknown as { readonly items: readonly Node[] }).items[Number(step)];
      last = node ?? last;
    } else break;
  }
  return last;
}

/** The first key or value that is, or else holds, one of the words a message has in quotes. */
function nodeOfWords(root: Node | null, message: string): Node | undefined {
  if (root === null) return undefined;
  const scalars: Node[] = [];
  visit(root, {
    Scalar: (_, node) => {
      scalars.push(node);
    },
  });
  const textOf = (node: Node): string => (isScalar(node) ? String(node.value) : '');
  const words = [...message.matchAll(/"([^"]+)"/gu)].map((match) => match[1] ?? '');
  const roles = [...message.matchAll(/\b(?:at|role) ([a-z][a-z-]*)/gu)].map((match) => match[1] ?? '');
  for (const word of [...words, ...roles]) {
    const same = scalars.find((node) => textOf(node) === word) ?? scalars.find((node) => textOf(node).includes(word));
    if (same !== undefined) return same;
  }
  const id = isMap(root)
    ? root.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === 'id')
    : undefined;
  return isScalar(id?.key) ? id.key : undefined;
}
