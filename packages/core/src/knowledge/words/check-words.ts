import type { Finding } from '../../finding.ts';
import { didYouMean } from '../../scenario/suggest.ts';
import type { Knowledge } from '../knowledge.ts';
import type { KnowledgeWords } from './knowledge-words.ts';
import { textsOfKnowledge, textsOfWords, type WordText } from './word-texts.ts';

/**
 * What is wrong with the words of a language: a text that is missing, one of something that is gone, or one with other
 * place-holders than the knowledge has. `fileOf` says where a threat stands that has words.
 */
export function checkWords(
  words: KnowledgeWords,
  knowledge: Knowledge,
  { folder, files }: { readonly folder: string; readonly files: ReadonlyMap<string, string> },
): readonly Finding[] {
  const wanted = byKey(textsOfKnowledge(knowledge));
  const given = byKey(textsOfWords(words));
  const fault = (code: string, { key, file }: WordText, message: string): Finding => {
    const stands = files.get(key.replace(/\.\w+$/u, '')) ?? `${folder}/${file}.yaml`;
    return { code, severity: 'error', message, where: { file: stands, path: key } };
  };
  const missing = [...wanted.values()]
    .filter((text) => !given.has(nameOf(text)))
    .map((text) => fault('words-missing', text, `"${text.key}" is missing. In English: ${text.text}`));
  const others = [...given.values()].flatMap((text) => {
    const english = wanted.get(nameOf(text));
    if (english === undefined) {
      const ofPart = [...wanted.values()].filter(({ part }) => part === text.part).map(({ key }) => key);
      const meant = didYouMean(text.key, ofPart);
      return [fault('words-gone', text, `Nothing has the text "${text.key}": ${meant || 'remove it.'}`)];
    }
    const [has, needs] = [rolesIn(text.text), rolesIn(english.text)];
    if (has === needs) return [];
    return [
      fault('words-placeholders', text, `"${text.key}" names ${has || 'no role'}; it has to name ${needs || 'none'}.`),
    ];
  });
  return [...missing, ...others].sort((a, b) =>
    a.where.file < b.where.file ? -1 : a.where.file > b.where.file ? 1 : 0,
  );
}

function byKey(texts: readonly WordText[]): ReadonlyMap<string, WordText> {
  return new Map(texts.map((text) => [nameOf(text), text]));
}

function nameOf({ part, key }: WordText): string {
  return `${part} ${key}`;
}

/** The roles that a text names, in order, each once. */
function rolesIn(text: string): string {
  const roles = [...text.matchAll(/_([^_\s]+)_/gu)].map(([whole]) => whole);
  return [...new Set(roles)].sort().join(', ');
}
