// Compiles packages/knowledge/**/*.yaml into packages/knowledge/dist/knowledge.json, and puts the files as they were
// written into dist/source.json, on top of which packages of others are compiled. The evidence library goes into
// dist/evidence.json, which an assessment does not load, and the words of each language into dist/words.CODE.json, which
// only the pages load, and only in that language. Reference ids are looked up in the
// public id lists when they are there (NEMECYS_CORPUS, or ../shared/corpus beside the repository) and noted in
// verified-ids.yaml, so that a machine without the lists compiles the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { readRequirementCatalogue } from '../packages/core/src/assurance/read-requirement-catalogue.ts';
import type { Finding } from '../packages/core/src/finding.ts';
import type { BaseSource } from '../packages/core/src/knowledge/source/base-source.ts';
import { checkReferences, type IdLists } from '../packages/core/src/knowledge/source/check-references.ts';
import { compileKnowledge } from '../packages/core/src/knowledge/source/compile-knowledge.ts';
import type { VerifiedIds } from '../packages/core/src/knowledge/source/compile-provenance.ts';
import { lintKnowledge } from '../packages/core/src/knowledge/source/lint/lint-knowledge.ts';
import { readKnowledgeSource } from '../packages/core/src/knowledge/source/read-knowledge-source.ts';
import { checkWords } from '../packages/core/src/knowledge/words/check-words.ts';
import { readWords } from '../packages/core/src/knowledge/words/read-words.ts';
import { readLibrary } from '../packages/core/src/quantity/library/read-library.ts';
import {
  knowledgeFolder,
  readKnowledgeFiles,
  readLanguageFiles,
  readLibraryFiles,
  readRequirementFiles,
} from './read-knowledge-files.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = knowledgeFolder;
const verifiedPath = join(folder, 'verified-ids.yaml');
/** Findings after which there is no sound knowledge to write; all other errors are of content. */
const stopping = new Set(['dangling-reference', 'dangling-role', 'knowledge-level', 'knowledge-duplicate']);
const corpusFiles = {
  cwe: 'cwe.tsv',
  capec: 'capec.tsv',
  attack: 'attack-enterprise.tsv',
  'attack-ics': 'attack-ics.tsv',
  emb3d: 'emb3d.tsv',
  'nist-800-53': 'nist-sp800-53r5.tsv',
};

/** The current ids of the public lists, or null when the lists are not on this machine. */
function readIdLists(): IdLists | null {
  const ids = join(process.env.NEMECYS_CORPUS ?? resolve(root, '../shared/corpus'), 'ids');
  if (!existsSync(ids)) return null;
  const lists: Record<string, string[]> = {};
  for (const [scheme, file] of Object.entries(corpusFiles)) {
    if (!existsSync(join(ids, file))) continue;
    const rows = readFileSync(join(ids, file), 'utf8').trim().split('\n').slice(1);
    lists[scheme] = rows
      .map((row) => row.trim().split('\t'))
      .filter((row) => row.length < 3 || row[2] === 'current')
      .map((row) => row[0] ?? '');
  }
  return lists;
}

function readVerified(): VerifiedIds {
  return existsSync(verifiedPath) ? (parse(readFileSync(verifiedPath, 'utf8')) as VerifiedIds) : {};
}

/** Writes beside and renames, so that a reader never sees half a file. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.${process.pid}.new`, text);
  renameSync(`${path}.${process.pid}.new`, path);
}

function print(findings: readonly Finding[]): void {
  for (const { severity, code, message, where } of findings) {
    console.error(`${severity}  packages/knowledge/${where.file}  ${message}  [${code}]`);
  }
}

const { files, findings: unreadable } = readKnowledgeFiles();
const { source, findings: malformed } = readKnowledgeSource(files);
const libraryFiles = readLibraryFiles();
const library = readLibrary(libraryFiles.files);
const findings = [...unreadable, ...malformed, ...libraryFiles.findings, ...library.findings];
if (source === null) {
  print(findings);
  process.exit(2);
}
const before = readVerified();
const lists = readIdLists();
const verified = lists === null ? before : checkReferences(source, lists);
const compiled = compileKnowledge(source, verified);
findings.push(...compiled.findings, ...lintKnowledge(source, compiled.knowledge));
print(findings.filter(({ severity }) => severity !== 'info' || process.argv.includes('--verbose')));
const errors = findings.filter(({ severity }) => severity === 'error');
if (errors.some(({ code }) => stopping.has(code))) {
  console.error('The knowledge cannot be compiled: nothing was written.');
  process.exit(2);
}

if (lists !== null && JSON.stringify(before) !== JSON.stringify(verified)) {
  const head = '# Reference ids that were found in their public lists. Written by scripts/build-knowledge.ts.\n';
  writeWhole(verifiedPath, head + stringify(verified));
}
const { hash: _, ...content } = compiled.knowledge;
const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
mkdirSync(join(folder, 'dist'), { recursive: true });
const target = join(folder, 'dist/knowledge.json');
writeWhole(target, `${JSON.stringify({ ...content, hash })}\n`);
const written: BaseSource = { format: 'nemecys-knowledge-source/1', files, verified, hash };
writeWhole(join(folder, 'dist/source.json'), `${JSON.stringify(written)}\n`);
const evidence = { format: 'nemecys-evidence-library/1', entries: library.entries };
writeWhole(join(folder, 'dist/evidence.json'), `${JSON.stringify(evidence)}\n`);
const { classes, threats, controls, strategies, consequences, attributes, facts, indicators } = content;
const counts = [
  `${classes.filter((one) => one.assertable).length} classes`,
  `${threats.filter((one) => one.check === undefined).length} threats`,
  `${threats.filter((one) => one.triggered).length} of them side effects`,
  `${threats.filter((one) => one.check !== undefined).length} modelling checks`,
  `${controls.length} controls`,
  `${strategies.length} strategies`,
  `${attributes.length} attributes`,
  `${consequences.length} consequences`,
  `${facts.length} questions`,
  `${indicators.length} indicators`,
  `${library.entries.length} published numbers`,
];
const references = [...threats, ...controls].flatMap((one) => one.references);
const unverified = references.filter((one) => !one.verified);
console.log(`${relative(root, target)}: ${counts.join(', ')}; ${hash.slice(0, 12)}`);
console.log(
  `References: ${references.length - unverified.length} found in public lists, ${unverified.length} unverified (${perScheme()}).`,
);

/** How many unverified references each scheme has. */
function perScheme(): string {
  const schemes = [...new Set(unverified.map(({ scheme }) => scheme))].sort();
  return schemes.map((scheme) => `${scheme} ${unverified.filter((one) => one.scheme === scheme).length}`).join(', ');
}

for (const { folder: languageFolder, files: wordFiles, findings: unreadableWords } of readLanguageFiles()) {
  const { words, files: places, findings: wrong } = readWords(wordFiles, languageFolder);
  const gaps = words === null ? [] : checkWords(words, compiled.knowledge, { folder: languageFolder, files: places });
  const found = [...unreadableWords, ...wrong, ...gaps];
  errors.push(...found);
  print(found);
  if (words === null) continue;
  writeWhole(join(folder, `dist/words.${words.language}.json`), `${JSON.stringify(words)}\n`);
  const missing = gaps.filter(({ code }) => code === 'words-missing').length;
  console.log(`Words in "${words.language}": ${missing} missing; read by people of the field: ${words.review}`);
}

const requirements = readRequirementFiles();
const { findings: faults, ...parts } = readRequirementCatalogue(requirements.files, {
  controls: new Set(controls.map(({ id }) => id)),
  threats: new Set(threats.map(({ id }) => id)),
});
errors.push(...requirements.findings, ...faults);
print([...requirements.findings, ...faults]);
const catalogue = { format: 'nemecys-catalogue/1', ...parts };
const catalogueHash = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
writeWhole(join(folder, 'dist/requirements.json'), `${JSON.stringify({ ...catalogue, hash: catalogueHash })}\n`);
const asked = parts.documents.reduce((sum, one) => sum + one.requirements.length, 0);
console.log(`Requirements: ${asked} of ${parts.documents.length} documents; ${catalogueHash.slice(0, 12)}`);

if (errors.length > 0) {
  console.error(`The knowledge has ${errors.length} errors.`);
  process.exitCode = 1;
}
