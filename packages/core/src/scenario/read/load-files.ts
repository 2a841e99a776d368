import { Failure } from '../../failure.ts';
import type { Finding, Place } from '../../finding.ts';
import { suggestion } from '../suggest.ts';
import { decodeText } from './decode-text.ts';
import { maxFiles, maxScenarioBytes } from './limits.ts';
import { field, type Located, type LocatedMap } from './located.ts';
import { applyVariant, joinParts, relationKeys, removableKeys, splitRelations, withoutEntries } from './merge.ts';
import { describe, parseYaml } from './parse-yaml.ts';
import { folderOf, pathFrom } from './scenario-path.ts';

/** The content of a file, or the `Failure` that kept it from being read (thrown). */
export type FileContent = { readonly text: string } | { readonly bytes: Uint8Array };

/** Gives the content of a file of the scenario. The path is the entry itself, or one in its folder with `/` between. */
export type ResolveFile = (path: string) => FileContent | Promise<FileContent>;

/** All files of a scenario as one tree, and what is wrong with them. */
export type LoadedFiles = {
  readonly root: LocatedMap | undefined;
  readonly findings: readonly Finding[];
  /** Every file that was asked for, in that order. */
  readonly files: readonly string[];
};

/** Reads the entry, what it includes and what it extends, and makes one tree of them. */
export async function loadFiles(
  entry: string,
  resolve: ResolveFile,
  { parse = parseYaml }: { readonly parse?: typeof parseYaml | undefined } = {},
): Promise<LoadedFiles> {
  const folder = folderOf(entry);
  const loader: Loader = { folder, resolve, parse, findings: [], files: [] };
  const root = await loadScenario(loader, entry.slice(folder.length), { asked: undefined, chain: [] });
  return { root, findings: loader.findings, files: loader.files };
}

type Loader = {
  readonly folder: string;
  readonly resolve: ResolveFile;
  readonly parse: typeof parseYaml;
  readonly findings: Finding[];
  readonly files: string[];
};

/** Where a file was asked for, and the files that led to it. */
type Asked = { readonly asked: Place | undefined; readonly chain: readonly string[] };

const readerFields: readonly string[] = ['nemecys', '$schema', 'extends', 'include', 'remove'];
const ownFields: readonly string[] = ['id', 'title', 'purpose'];

async function loadScenario(loader: Loader, name: string, from: Asked): Promise<LocatedMap | undefined> {
  const root = await loadFile(loader, name, from);
  if (root === undefined) return undefined;
  const chain = [...from.chain, name];
  const own = await withIncluded(loader, root, { name, chain });
  const extended = field(root, 'extends');
  const removed = textsOf(loader, root, 'remove');
  if (extended === undefined) {
    for (const { place } of removed.slice(0, 1)) {
      report(
        loader,
        'remove-without-extends',
        '"remove" needs "extends".',
        'Leave the entry out of the file instead.',
        place,
      );
    }
    return own;
  }
  if (extended.kind !== 'scalar' || typeof extended.value !== 'string') {
    report(
      loader,
      'wrong-value',
      `"extends" must be a file name; here it is ${describe(extended)}.`,
      'Write "extends: scenario.yaml".',
      extended.place,
    );
    return undefined;
  }
  const target = targetOf(loader, name, { text: extended.value, place: extended.place, chain });
  const base = target === undefined ? undefined : await loadScenario(loader, target, { asked: extended.place, chain });
  if (base === undefined) return undefined;
  return applyVariant(removeFrom(loader, base, removed), own);
}

function removeFrom(loader: Loader, base: LocatedMap, removed: readonly LocatedText[]): LocatedMap {
  const wanted = new Map(
    removed.flatMap(({ located, text, place }) => {
      const keys = relationKeys(located);
      return (keys.length > 0 ? keys : [text]).map((key) => [key, place] as const);
    }),
  );
  const { rest, notFound } = withoutEntries(base, new Set(wanted.keys()));
  for (const key of notFound) {
    const advice = suggestion(key, removableKeys(base)) || 'Name an id of the scenario that is extended.';
    report(loader, 'nothing-to-remove', `There is no "${key}" to remove.`, advice, wanted.get(key));
  }
  return rest;
}

async function withIncluded(
  loader: Loader,
  root: LocatedMap,
  at: { readonly name: string; readonly chain: readonly string[] },
): Promise<LocatedMap> {
  let whole = withoutFields(root, readerFields.slice(1));
  for (const { text, place } of textsOf(loader, root, 'include').reverse()) {
    const target = targetOf(loader, at.name, { text, place, chain: at.chain });
    const part = target === undefined ? undefined : await loadPart(loader, target, { asked: place, chain: at.chain });
    if (part !== undefined) whole = joinParts(part, whole);
  }
  return whole;
}

async function loadPart(loader: Loader, name: string, from: Asked): Promise<LocatedMap | undefined> {
  const root = await loadFile(loader, name, from);
  if (root === undefined) return undefined;
  for (const key of ['extends', 'remove', ...ownFields]) {
    const entry = root.entries.get(key);
    if (entry === undefined) continue;
    report(
      loader,
      'not-in-included',
      `An included file cannot have "${key}".`,
      `Move "${key}" to the file that includes it.`,
      entry.key,
    );
  }
  const whole = await withIncluded(loader, root, { name, chain: [...from.chain, name] });
  return withoutFields(whole, [...readerFields, ...ownFields]);
}

async function loadFile(loader: Loader, name: string, { asked }: Asked): Promise<LocatedMap | undefined> {
  const file = `${loader.folder}${name}`;
  const place = asked ?? { file };
  if (loader.files.length >= maxFiles) {
    report(
      loader,
      'too-many-files',
      `A scenario can be made of at most ${maxFiles} files.`,
      'Join some of them.',
      place,
    );
    return undefined;
  }
  loader.files.push(file);
  const content = await contentOf(loader, file, place);
  if (content === undefined) return undefined;
  const { root, findings } = loader.parse(content, file);
  loader.findings.push(...findings);
  if (root?.kind !== 'map') return undefined;
  const version = field(root, 'nemecys');
  if (version?.kind === 'scalar' && version.value !== 1) {
    const message = `This file says that it is of language version ${version.source}; this release reads version 1.`;
    report(loader, 'version', message, 'Write "nemecys: 1", or use a newer release.', version.place);
    return undefined;
  }
  return splitRelations(root);
}

async function contentOf(loader: Loader, file: string, place: Place): Promise<string | undefined> {
  const named = place.file === file ? 'The file' : `The file "${file}"`;
  try {
    const content = await loader.resolve(file);
    if ('text' in content) return content.text.replace(/^\uFEFF/u, '');
    if (content.bytes.length > maxScenarioBytes) {
      const size = `${(content.bytes.length / 1_000_000).toFixed(1)} MB`;
      report(loader, 'too-large', `${named} is ${size}; at most 5 MB are read.`, 'Split it with "include".', place);
      return undefined;
    }
    const decoded = decodeText(content.bytes);
    if (decoded.ok) return decoded.text;
    report(loader, 'encoding', `${named} ${decoded.problem}.`, 'Save it as UTF-8.', { file, line: decoded.line });
  } catch (failure) {
    // a file that cannot be read is the user's to mend; anything else is our fault and goes on
    if (!(failure instanceof Failure) || failure.code === 'internal') throw failure;
    report(loader, failure.code, failure.message, '', place);
  }
  return undefined;
}

type Target = { readonly text: string; readonly place: Place; readonly chain: readonly string[] };

function targetOf(loader: Loader, from: string, { text, place, chain }: Target): string | undefined {
  const target = pathFrom(from, text);
  if (!target.ok) {
    report(
      loader,
      'path',
      `The path "${text}" ${target.problem}.`,
      'Name a file in the folder of the scenario.',
      place,
    );
    return undefined;
  }
  if (chain.includes(target.name)) {
    const circle = [...chain.slice(chain.indexOf(target.name)), target.name].join(' → ');
    report(
      loader,
      'cycle',
      `The files lead in a circle: ${circle}.`,
      'Remove one "include" or "extends" of them.',
      place,
    );
    return undefined;
  }
  return target.name;
}

type LocatedText = { readonly text: string; readonly place: Place; readonly located: Located };

function textsOf(loader: Loader, root: LocatedMap, key: string): LocatedText[] {
  const value = field(root, key);
  if (value === undefined) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((located) => {
    if (located.kind === 'scalar' && located.value !== null) {
      const text = typeof located.value === 'string' ? located.value : located.source;
      return [{ text, place: located.place, located }];
    }
    report(
      loader,
      'wrong-value',
      `"${key}" must be a list of names; here is ${describe(located)}.`,
      `Write "${key}: [name]".`,
      located.place,
    );
    return [];
  });
}

function withoutFields(map: LocatedMap, keys: readonly string[]): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => !keys.includes(key))) };
}

function report(loader: Loader, code: string, message: string, advice: string, where: Place | undefined): void {
  const finding = { code, severity: 'error', message, where: where ?? { file: loader.folder } } as const;
  loader.findings.push(advice === '' ? finding : { ...finding, advice });
}
