import type { Finding } from '../../finding.ts';
import type { SourceFile } from '../source/knowledge-source.ts';
import { KnowledgeWords } from './knowledge-words.ts';
import type { WordPart } from './word-texts.ts';

/** The words of one language, unless its files are wrong, and in which file each threat stands. */
export type ReadWords = {
  readonly words: KnowledgeWords | null;
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
};

const parts: ReadonlySet<string> = new Set<WordPart>([
  ...(['classes', 'relations', 'roles', 'attributes', 'consequences', 'controls', 'strategies', 'facts'] as const),
  ...(['checks', 'threats', 'scales'] as const),
]);

/**
 * Puts the files of one language together: `language.yaml` with its head, one file for each part, and those of threats in
 * a folder. `folder` is what their paths begin with. Faulty files are reported and there are no words then.
 */
export function readWords(files: readonly SourceFile[], folder: string): ReadWords {
  const findings: Finding[] = [];
  const places = new Map<string, string>();
  const report = (code: string, file: string, message: string): void => {
    findings.push({ code, severity: 'error', message, where: { file } });
  };
  const whole: Record<string, unknown> = { format: 'nemecys-knowledge-words/1' };
  const entries: Record<string, unknown> = {};
  for (const { path, value } of files) {
    const name = path.slice(folder.length + 1).replace(/\.ya?ml$/u, '');
    const [part = '', below] = name.split('/');
    if (typeof value !== 'object' || value === null) report('words-form', path, 'The file is no list of words by id.');
    else if (name === 'language') Object.assign(whole, value);
    else if (part === 'threats' && below !== undefined) {
      for (const [id, words] of Object.entries(value)) {
        const earlier = places.get(id);
        if (earlier !== undefined)
          report('words-duplicate', path, `"${id}" stands in ${earlier} too: keep one of them.`);
        entries[id] = words;
        places.set(id, path);
      }
    } else if (parts.has(part) && below === undefined) whole[part] = value;
    else report('words-file-unknown', path, `No part of a language is called "${name}": move or remove the file.`);
  }
  const parsed = KnowledgeWords.safeParse({ ...whole, threats: entries });
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [part = 'language', id = ''] = path.map(String);
    const file =
      (part === 'threats' ? places.get(id) : undefined) ?? `${folder}/${parts.has(part) ? part : 'language'}.yaml`;
    report('words-form', file, `${path.join('.')}: ${message}.`);
  }
  const isSound = findings.length === 0 && parsed.success;
  return { words: isSound ? parsed.data : null, files: places, findings };
}
