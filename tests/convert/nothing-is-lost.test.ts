import { type Knowledge, Scenario } from '@nemecys/core';
import { type ConvertedModel, convertModel, type SpyderiskModel } from '@nemecys/core/spyderisk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  networkQuads,
  networkWords,
  wardModel,
} from '../../packages/core/src/formats/spyderisk/convert/network-words.fixture.ts';
import { expandIri } from '../../packages/core/src/formats/spyderisk/iri.ts';
import { readNquadsKnowledge } from '../../packages/core/src/formats/spyderisk/knowledge/read-nquads-knowledge.ts';
import { readModel } from '../../packages/core/src/formats/spyderisk/model/read-model.ts';
import { smallKnowledge } from '../../packages/core/src/formats/spyderisk/small-knowledge.fixture.ts';
import { errorsOf, own, readBack } from './convert.fixture.ts';

/** Random models in the words of a knowledge base; few ids, so that things meet. */
function modelsIn({ classes, relations, attributes, consequences, controls }: Knowledge): fc.Arbitrary<string> {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const id = fc.constantFrom(...ids);
  const named = (concepts: readonly { readonly id: string }[]) => fc.constantFrom(...concepts.map((one) => one.id));
  const level = fc.constantFrom('VeryLow', 'Low', 'High');
  const setting = fc.oneof(
    fc.tuple(named(controls), id).map(([one, at]) => `system#CS-${one}-x${at} core#isProposed "true"`),
    fc
      .tuple(named(attributes), id, level)
      .map(([one, at, how]) => `system#TWAS-${one}-x${at} core#hasAssertedLevel domain#Trust${how}`),
    fc
      .tuple(named(consequences), id, level)
      .map(([one, at, how]) => `system#MS-${one}-x${at} core#hasImpactLevel domain#Impact${how}`),
  );
  return fc
    .record({
      types: fc.array(named(classes), { minLength: 1, maxLength: ids.length }),
      links: fc.array(
        fc.tuple(id, named(relations), id).map((parts) => parts.join(' ')),
        { maxLength: 24 },
      ),
      settings: fc.array(setting, { maxLength: 6 }),
      many: fc.dictionary(id, fc.constantFrom('PopFew', 'PopMany', 'PopMedium'), { maxKeys: 2 }),
    })
    .map(({ types, links, settings, many }) => {
      const assets = Object.fromEntries(types.map((type, at) => [ids[at] ?? '', `${type} ${type} ${ids[at]}`]));
      return networkQuads({ assets, links, settings, many });
    });
}

/** The ward with some links missing, some leading elsewhere or doubled, and some things of another class. */
function alteredWards({ classes, relations }: Knowledge): fc.Arbitrary<string> {
  const ids = Object.keys(wardModel.assets);
  const id = fc.constantFrom(...ids);
  const relation = fc.constantFrom(...relations.map((one) => one.id));
  const type = fc.constantFrom(...classes.map((one) => one.id));
  const link = fc.constantFrom(...(wardModel.links ?? []));
  const altered = fc.oneof(
    fc.tuple(link, id).map(([one, to]) => one.replace(/\S+$/u, to)),
    fc.tuple(link, id).map(([one, from]) => one.replace(/^\S+/u, from)),
    fc.tuple(link, relation).map(([one, is]) => one.replace(/ \S+ /u, ` ${is} `)),
  );
  return fc
    .record({
      links: fc.subarray([...(wardModel.links ?? [])]),
      more: fc.array(altered, { maxLength: 8 }),
      types: fc.dictionary(id, type, { maxKeys: 3 }),
    })
    .map(({ links, more, types }) => {
      const assets = Object.entries(wardModel.assets).map(([one, said]) => {
        return [one, types[one] === undefined ? said : said.replace(/^\S+/u, types[one])];
      });
      return networkQuads({ assets: Object.fromEntries(assets), links: [...new Set([...links, ...more])] });
    });
}

type Listed = { readonly iri: string; readonly label: string; readonly into?: string };

/** What is wrong with a conversion: things of the model that are nowhere, twice, or not where the list says. */
function losses(model: SpyderiskModel, { scenario, kept, assumed, left }: ConvertedModel): string[] {
  const all: readonly (Listed & { readonly what: string })[] = [...kept, ...assumed, ...left];
  const listed = (what: readonly string[]): string[] =>
    all.filter((one) => what.includes(one.what)).map(({ iri }) => iri);
  const id = (asset: string): string => model.ids.get(asset) ?? asset;
  const links = model.links.map(({ from, relation, to }) => expandIri(`system#${id(from)}-${relation}-${id(to)}`));
  const { controls, trust, impacts } = model.settings;
  return [
    ...differences(
      model.assets.map((asset) => expandIri(`system#${asset.id}`)),
      listed(['asset']),
    ),
    ...differences(links, listed(['link'])),
    ...(listed(['control', 'trust', 'impact']).length === controls.length + trust.length + impacts.length
      ? []
      : ['settings got lost']),
    ...misplaced(model, scenario, [...kept, ...assumed]),
  ];
}

function differences(expected: readonly string[], found: readonly string[]): string[] {
  const sorted = (list: readonly string[]): string => JSON.stringify([...list].sort());
  return sorted(expected) === sorted(found) ? [] : [`expected ${sorted(expected)}, listed ${sorted(found)}`];
}

/** Relations whose links are said by what the ends lead to, not by naming both. */
const indirect = ['stores', 'operates', 'hasController', 'manages'];

function misplaced(model: SpyderiskModel, source: ConvertedModel['scenario'], placed: readonly Listed[]): string[] {
  const scenario = Scenario.parse(source);
  const homes = new Map(placed.map(({ iri, into = '' }) => [iri, into.split('.')[1] ?? '']));
  const wrong: string[] = [];
  for (const { label, into = '' } of placed) {
    if (wordsAt(scenario, into) === undefined) wrong.push(`${label}: nothing is at ${into}`);
  }
  for (const { from, relation, to } of model.links) {
    const iri = expandIri(`system#${model.ids.get(from) ?? from}-${relation}-${model.ids.get(to) ?? to}`);
    const into = placed.find((one) => one.iri === iri)?.into;
    if (into === undefined || indirect.includes(relation)) continue;
    const words = wordsAt(scenario, into) ?? [];
    for (const end of [from, to]) {
      const home = homes.get(expandIri(`system#${end}`)) ?? '';
      // a program that is part of several devices is listed with the first of them
      if (relation === 'hosts' && end === to && into === `assets.${homes.get(expandIri(`system#${from}`))}`) continue;
      if (!words.includes(home)) wrong.push(`${from} ${relation} ${to}: ${into} does not speak of ${home}`);
    }
  }
  return wrong;
}

/** All words of the entry that a path leads to; undefined where it leads nowhere. */
function wordsAt(scenario: Scenario, path: string): readonly string[] | undefined {
  const [section = '', ...rest] = path.split('.');
  const name = rest[0] ?? '';
  if (section === 'context') return scenario.context.jurisdictions.length === 0 ? undefined : [];
  if (section === 'relations') {
    const found = scenario.relations.find(({ from, is, to }) => `${from} ${is} ${to.join(', ')}` === name);
    return found === undefined ? undefined : [found.from, ...found.to];
  }
  if (section === 'impacts') {
    return scenario.impacts.some(({ of, consequence }) => `${of} ${consequence}` === name) ? [] : undefined;
  }
  const lists = { ...scenario } as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>;
  const entry = lists[section]?.find(({ id }) => id === name);
  const field = rest[1];
  if (entry === undefined || (field !== undefined && !(field in entry))) return undefined;
  const ends = scenario.relations.filter(({ from, to }) => from === name || to.includes(name));
  return [...strings(entry), ...ends.flatMap(({ from, to }) => [from, ...to])];
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const networks: Knowledge = networkWords;
const small: Knowledge = (await readNquadsKnowledge([smallKnowledge], { file: 'small.nq', hash: '' })).knowledge;

const models = [
  ['in a small knowledge base of hosts and services', small, modelsIn(small)],
  ['in the words of networks', networks, modelsIn(networks)],
  ['that is an altered ward', networks, alteredWards(networks)],
] as const;

test.each(models)(
  'each asset, link and setting of any model %s is in the scenario or in the list, once',
  async (...given) => {
    const [, from, any] = given;
    await fc.assert(
      fc.asyncProperty(any, async (quads) => {
        const { model } = await readModel([quads], 'model.nq', from);
        const result = convertModel({ model, from, to: own });
        expect(losses(model, result)).toEqual([]);
      }),
      { seed: 20261126, numRuns: 400 },
    );
  },
);

test.each(models)('any model %s becomes a scenario that reads and compiles without an error', async (...given) => {
  const [, from, any] = given;
  await fc.assert(
    fc.asyncProperty(any, async (quads) => {
      const { model } = await readModel([quads], 'model.nq', from);
      const { findings } = await readBack(convertModel({ model, from, to: own }));
      expect(errorsOf(findings)).toEqual([]);
    }),
    { seed: 20261126, numRuns: 200 },
  );
});
