import { describe, expect, test } from 'vitest';
import { assessWords } from './assess-words.fixture.ts';

const words = `
  class Thing
  class Device Thing
  class Sensor Device
  class Data Thing
  relation near
  relation touches near
  relation sends
  attribute Care Thing 0`;

/** The names of the threats, and of each the assets in the roles of its pattern, where a pattern is found. */
async function found(pattern: string, model: string): Promise<string[]> {
  const { assessment } = await assessWords(`${words}\n${pattern}\nthreat T MP lack:Care@a`, model);
  const { graph } = assessment;
  return Array.from({ length: graph.matches.count }, (_, match) => {
    const first = graph.matches.firstSlot[match] ?? 0;
    const end = graph.matches.firstSlot[match + 1] ?? graph.matches.slots.starts.length - 1;
    return Array.from({ length: end - first }, (_, role) => {
      const [from, to] = [graph.matches.slots.starts[first + role], graph.matches.slots.starts[first + role + 1]];
      const assets = [...graph.matches.slots.values.slice(from, to)].map((asset) => graph.assets.id[asset]);
      return assets.sort().join('+') || '-';
    }).join(' ');
  }).sort();
}

describe('3.4 the root part', () => {
  test('takes one asset a node, of its class or one below it, where every link holds, itself or by a sub-property', async () => {
    const pattern = 'pattern MP key:a=Device root:b=Data rootlink:a-near-b,b-sends-a';
    const model = `
      asset s Sensor
      asset d Device
      asset x Data
      link s touches x
      link x sends s
      link d near x`;
    // d has only one of the two links.
    expect(await found(pattern, model)).toEqual(['s x']);
  });

  test('is a homomorphism: two roles may hold the same asset', async () => {
    const pattern = 'pattern MP key:a=Device root:b=Device rootlink:a-near-b';
    expect(await found(pattern, 'asset d Device\nasset e Device\nlink d near d\nlink d near e')).toEqual([
      'd d',
      'd e',
    ]);
  });

  test('finds each set of root assets once, whatever number of links ties them', async () => {
    const pattern = 'pattern MP key:a=Device root:b=Device rootlink:a-near-b';
    expect(await found(pattern, 'asset d Device\nasset e Device\nlink d near e\nlink d touches e')).toEqual(['d e']);
  });
});

const peers = `
  asset a Device
  asset x Data
  asset p Sensor
  asset q Sensor
  asset r Device
  link a near p
  link p sends x
  link a touches q
  link q sends x
  link a near r`;

describe('3.4 step 1: candidates', () => {
  const pattern = (kind: string): string =>
    `pattern MP key:a=Device root:x=Data ${kind}:b=Device link:a-near-b,b-sends-x`;

  // r is near but sends nothing to x.
  test.each(['necessary', 'mandatory', 'sufficient', 'optional'])(
    'all that have all links fill a role that is %s',
    async (kind) => {
      expect(await found(pattern(kind), peers)).toContain('a x p+q');
    },
  );

  test('an asset must be able to play the role, and be of the class of the node', async () => {
    expect(await found(`${pattern('optional')}\nrole b Sensor`, `${peers}\nlink r sends x`)).toContain('a x p+q');
    expect(await found(pattern('optional').replace('b=Device', 'b=Sensor'), `${peers}\nlink r sends x`)).toContain(
      'a x p+q',
    );
    expect(await found(pattern('optional'), `${peers}\nlink r sends x`)).toContain('a x p+q+r');
  });
});

describe('3.4 step 2: a role that must be filled', () => {
  const model = 'asset a Device\nasset p Data';

  test.each(['necessary', 'mandatory', 'sufficient'])('rejects the match where nothing fills it: %s', async (kind) => {
    expect(await found(`pattern MP key:a=Device ${kind}:b=Data link:a-near-b`, model)).toEqual([]);
    expect(await found(`pattern MP key:a=Device ${kind}:b=Data link:a-near-b`, `${model}\nlink a near p`)).toEqual([
      'a p',
    ]);
  });

  test('an optional role may stay empty', async () => {
    expect(await found('pattern MP key:a=Device optional:b=Data link:a-near-b', model)).toEqual(['a -']);
  });
});

describe('3.4 step 3: prohibited links', () => {
  const pattern = 'pattern MP key:a=Device necessary:b=Data link:a-near-b nolink:a-sends-b';
  const model = 'asset a Device\nasset p Data\nasset q Data\nlink a near p\nlink a near q';

  test('reject where one exists from any asset of the one role to any of the other', async () => {
    expect(await found(pattern, model)).toEqual(['a p+q']);
    expect(await found(pattern, `${model}\nlink a sends q`)).toEqual([]);
  });

  test('reject by a sub-property, and in the given direction only', async () => {
    const touching = pattern.replace('link:a-near-b', 'link:a-sends-b').replace('nolink:a-sends-b', 'nolink:a-near-b');
    const sends = 'asset a Device\nasset p Data\nlink a sends p';
    expect(await found(touching, `${sends}\nlink p touches a`)).toEqual(['a p']);
    expect(await found(touching, `${sends}\nlink a touches p`)).toEqual([]);
  });
});

describe('3.4 step 4: prohibited nodes', () => {
  const pattern = 'pattern MP key:a=Device prohibited:b=Device link:a-near-b,b-sends-a\nrole b Sensor';
  const model = 'asset a Device\nasset s Sensor\nlink a near s';

  test('reject where a candidate exists by the rule of step 1', async () => {
    expect(await found(pattern, model)).toEqual(['a', 's']);
    expect(await found(pattern, `${model}\nlink s sends a`)).toEqual(['s']);
  });

  test('an asset that cannot play the role is no candidate', async () => {
    const other = 'asset a Device\nasset d Device\nlink a near d\nlink d sends a';
    expect(await found(pattern, other)).toEqual(['a', 'd']);
  });
});

describe('3.4 step 5: distinct nodes', () => {
  const model = 'asset d Device\nasset e Device\nlink d near d\nlink d near e';

  test('reject the match where an asset is repeated in a group', async () => {
    const pattern = 'pattern MP key:a=Device root:b=Device rootlink:a-near-b distinct:a=Device+b=Device';
    expect(await found(pattern, model)).toEqual(['d e']);
  });

  test('all assets of a role count', async () => {
    const pattern = 'pattern MP key:a=Device optional:b=Device link:a-near-b distinct:a=Device+b=Device';
    // For d the role b holds d and e, and d is a as well.
    expect(await found(pattern, model)).toEqual(['e -']);
  });
});
