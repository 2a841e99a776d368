import { expect, test } from 'vitest';
import { knowledgeFolder, readKnowledgeFiles, readLanguageFiles } from '../../../../../scripts/read-knowledge-files.ts';
import { compileKnowledge } from '../source/compile-knowledge.ts';
import { readKnowledgeSource } from '../source/read-knowledge-source.ts';
import { checkWords } from './check-words.ts';
import type { KnowledgeWords } from './knowledge-words.ts';
import { readWords } from './read-words.ts';

const { source } = readKnowledgeSource(readKnowledgeFiles().files);
if (source === null) throw new Error(`the knowledge in ${knowledgeFolder} cannot be read`);
const { knowledge } = compileKnowledge(source, {});
const [german] = readLanguageFiles();
const read = readWords(german?.files ?? [], 'languages/de');
const words = read.words as KnowledgeWords;
const place = { folder: 'languages/de', files: read.files };
const check = (changed: Partial<KnowledgeWords>) =>
  checkWords({ ...words, ...changed }, knowledge, place).map(({ code, where }) => [code, where.file, where.path]);

test('every text of the knowledge that readers see has German words', () => {
  expect(read.findings).toEqual([]);
  expect(checkWords(words, knowledge, place)).toEqual([]);
});

test('a text that is missing is an error that names its file', () => {
  const { patching: _, ...controls } = words.controls;
  expect(check({ controls })).toEqual([['words-missing', 'languages/de/controls.yaml', 'patching']]);
});

test('words of something that is gone are an error', () => {
  const relations = { ...words.relations, 'lies-beside': 'liegt neben' };
  expect(check({ relations })).toEqual([['words-gone', 'languages/de/relations.yaml', 'lies-beside']]);
});

test('a sentence that names other roles than the English one is an error in the file of the threat', () => {
  const threats = { ...words.threats, 'device-stolen': { label: 'Gestohlen', description: '_device_ ist weg.' } };
  expect(check({ threats })).toEqual([
    ['words-placeholders', 'languages/de/threats/entry.yaml', 'device-stolen.description'],
  ]);
});

test('a file that is no part of a language, and a threat that stands in two files, are errors', () => {
  const twice = { label: 'Zweimal' };
  const files = [
    { path: 'languages/de/language.yaml', value: { language: 'de', review: 'none' } },
    { path: 'languages/de/colours.yaml', value: {} },
    { path: 'languages/de/threats/a.yaml', value: { twice } },
    { path: 'languages/de/threats/b.yaml', value: { twice } },
  ];
  const { findings, words: none } = readWords(files, 'languages/de');
  expect(findings.map(({ code }) => code)).toEqual(['words-file-unknown', 'words-duplicate']);
  expect(none).toBeNull();
});
