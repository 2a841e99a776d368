import { describe, expect, test } from 'vitest';
import { identifierHash } from '../identifier-hash.ts';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Thing
  class Host Thing
  class Data Thing
  class Copy Data
  relation near
  relation touches near
  relation next
  pattern PH key:h=Host
  pattern PHH key:h=Host root:g=Host rootlink:h-near-g
  pattern PHD key:h=Host root:d=Data rootlink:h-near-d`;

/** The assets with their populations, and the links, that constructions leave. */
async function built(constructions: string, model: string): Promise<{ assets: readonly string[]; links: string[] }> {
  const { assessment, rows } = await assessWords(`${words}\n${constructions}`, model);
  const { assets, links, tables } = assessment.graph;
  const relation = (link: number): string => tables.knowledge.relations[links.relation[link] ?? -1]?.id ?? '';
  return {
    assets: rows('A'),
    links: Array.from(
      links.from,
      (from, link) => `${assets.id[from]} ${relation(link)} ${assets.id[links.to[link] ?? -1]}`,
    ).sort(),
  };
}

describe('3.5 construction', () => {
  const two = (first: number, second: number): string => `
    construction C1 PH priority:${first} adds:c=Copy named:h=Host link:h-near-c
    pattern PHC key:h=Host root:c=Copy rootlink:h-near-c
    construction C2 PHC priority:${second} link:c-next-h`;

  test('goes by ascending priority: what an earlier pattern adds, a later one finds', async () => {
    expect((await built(two(1, 2), 'asset h Host')).links).toEqual(['Copy_h1 next h', 'h near Copy_h1']);
  });

  test('what a later pattern adds, an earlier one does not find', async () => {
    expect((await built(two(2, 1), 'asset h Host')).links).toEqual(['h near Copy_h1']);
  });

  test('order among equal priorities does not matter where they do not feed each other', async () => {
    const apart = (first: string, second: string): string => `
      construction ${first} PH priority:1 adds:c=Copy named:h=Host
      construction ${second} PHH priority:1 link:h-next-g`;
    const model = 'asset h Host\nasset g Host\nlink h near g';
    expect(await built(apart('A', 'B'), model)).toEqual(await built(apart('B', 'A'), model));
  });

  const chain = 'asset a Host\nasset b Host\nasset c Host\nasset d Host\nlink a next b\nlink b next c\nlink c next d';
  const farther = (passes: string): string => `
    pattern PN key:h=Host root:g=Host,f=Host rootlink:h-next-g,g-next-f
    construction C PN priority:1 ${passes} link:h-next-f`;
  const given = ['a next b', 'b next c', 'c next d'];

  test('a pattern that does not iterate runs once', async () => {
    // On the present graph: a to c over b, b to d over c; a to d would need a link of this very pass.
    expect((await built(farther(''), chain)).links).toEqual([...given, 'a next c', 'b next d'].sort());
  });

  test('maxIterations means nothing where a pattern does not iterate', async () => {
    const { links } = await built(
      `pattern PN key:h=Host root:g=Host,f=Host rootlink:h-next-g,g-next-f
       say domain#Link-h-next-f rdf#type core#RoleLink
       say domain#Link-h-next-f core#linksFrom domain#Role_h
       say domain#Link-h-next-f core#linkType domain#next
       say domain#Link-h-next-f core#linksTo domain#Role_f
       say domain#C rdf#type core#ConstructionPattern
       say domain#C core#hasMatchingPattern domain#PN
       say domain#C core#hasPriority "1"
       say domain#C core#iterate "false"
       say domain#C core#maxIterations "9"
       say domain#C core#hasInferredLink domain#Link-h-next-f`,
      chain,
    );
    expect(links).toEqual([...given, 'a next c', 'b next d'].sort());
  });

  test('an iterating pattern repeats while it creates something', async () => {
    expect((await built(farther('passes:9'), chain)).links).toEqual(
      [...given, 'a next c', 'b next d', 'a next d'].sort(),
    );
  });

  test.each([0, 1])('an iterating pattern with %s passes at most runs once', async (passes) => {
    expect((await built(farther(`passes:${passes}`), chain)).links).toEqual([...given, 'a next c', 'b next d'].sort());
  });

  test('repetition stops at maxIterations', async () => {
    // Each pass adds a copy of the newest one: without a limit it would never end.
    const { assets } = await built(
      `pattern PD key:d=Data
       construction C PD priority:1 passes:3 adds:c=Copy named:d=Data`,
      'asset d Data',
    );
    expect(assets).toHaveLength(4);
  });

  test('an asset whose name exists is not made again', async () => {
    const { assets } = await built(
      'construction C PHH priority:1 adds:c=Copy named:h=Host link:c-next-g',
      'asset h Host\nasset g Host\nasset f Host\nlink h near g\nlink h near f',
    );
    expect(assets).toEqual(['Copy_h1 Copy P0', 'f Host P0', 'g Host P0', 'h Host P0']);
  });

  test('links join every pair of assets in their two roles, new assets included', async () => {
    const { links } = await built(
      `pattern PS key:h=Host necessary:d=Data link:h-next-d
       construction C PS priority:1 adds:c=Copy named:h=Host link:c-near-d`,
      'asset h Host\nasset d Data\nasset e Data\nlink h next d\nlink h next e',
    );
    expect(links).toEqual(['Copy_h1 near d', 'Copy_h1 near e', 'h next d', 'h next e']);
  });

  test('a link by a sub-property counts as linked, one the other way or by a super-property does not', async () => {
    const model = 'asset h Host\nasset d Data\nlink h touches d\nlink d near h';
    const near = await built('construction C PHD priority:1 link:h-near-d', model);
    expect(near.links).toEqual(['d near h', 'h touches d']);
    const touches = await built(
      'construction C PHD priority:1 link:h-touches-d',
      'asset h Host\nasset d Data\nlink h near d',
    );
    expect(touches.links).toEqual(['h near d', 'h touches d']);
  });

  test('a new asset has the largest population of those that name it, of no others', async () => {
    const model = 'asset h Host 1\nasset d Data 3\nlink h near d';
    const both = await built('construction C PHD priority:1 adds:c=Copy named:h=Host,d=Data', model);
    expect(both.assets[0]).toBe('Copy_d1_h1 Copy P3');
    const one = await built('construction C PHD priority:1 adds:c=Copy named:h=Host', model);
    expect(one.assets[0]).toBe('Copy_h1 Copy P1');
  });

  test('an asset that an inferred one names has the hash of that in its name', async () => {
    const { assets } = await built(two(1, 2).replace('link:c-next-h', 'adds:e=Copy named:c=Copy'), 'asset h Host');
    expect(assets.map((row) => row.split(' ')[0])).toEqual(
      [`Copy_${identifierHash('system#Copy_h1')}`, 'Copy_h1', 'h'].sort(),
    );
  });
});

describe('3.5 construction state', () => {
  const scaffold = `
    class Frame Thing state
    class Beam Frame
    relation holds state
    relation joins holds
    construction C1 PH priority:1 adds:f=Frame named:h=Host link:h-near-f
    construction C2 PH priority:1 adds:b=Beam named:h=Host
    pattern PF key:h=Host root:f=Frame rootlink:h-near-f
    construction C3 PF priority:2 adds:d=Copy named:f=Frame link:h-holds-d,h-joins-d`;

  test('serves the construction, then its assets of exactly that class and its inferred links are gone', async () => {
    const { assets, links } = await built(scaffold, 'asset h Host');
    const copy = `Copy_${identifierHash('system#Frame_h1')}`;
    expect(assets.map((row) => row.split(' ').slice(0, 2))).toEqual([
      ['Beam_h1', 'Beam'],
      [copy, 'Copy'],
      ['h', 'Host'],
    ]);
    expect(links).toEqual([`h joins ${copy}`]);
  });

  test('a link that the author states stays', async () => {
    const { links } = await built(scaffold, 'asset h Host\nasset g Host\nlink h holds g');
    expect(links).toContain('h holds g');
  });

  test('threats, sets and strategies are looked for afterwards', async () => {
    const { rows } = await assessWords(
      `${words}\n${scaffold}
       attribute Care Frame 0
       pattern PT key:f=Frame
       threat T PT lack:Care@f`,
      'asset h Host',
    );
    // Only the beam, which is of a class below, is left.
    expect(rows('T', 1)).toEqual([`T-PT_${identifierHash('system#Beam_h1')}`]);
    expect(rows('TW', 1)).toHaveLength(1);
  });
});
