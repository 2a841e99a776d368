import { describe, expect, it, test } from 'vitest';
import type { Flaw } from '../flaw.ts';
import { flawOfCvss } from './flaw-of-cvss.ts';
import { parseCvss } from './parse-cvss.ts';

/** The flaw of a vector with some metrics replaced. */
function flaw(base: string, ...changes: readonly string[]): Flaw {
  const text = changes.reduce((vector, change) => {
    const [name = ''] = change.split(':');
    return vector.replace(new RegExp(`(^|/)${name}:[^/]+`, 'u'), `$1${change}`);
  }, base);
  const read = parseCvss(text);
  if (read.kind === 'fault') throw new Error(`${text} ${read.problem}`);
  return flawOfCvss(read);
}

const v2 = 'AV:N/AC:L/Au:N/C:C/I:C/A:C';
const v3 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';

describe('the level that is left', () => {
  it.each([
    [v2, [], 'low'],
    [v2, ['AC:M'], 'medium'],
    [v2, ['AC:H'], 'high'],
    [v3, [], 'low'],
    [v3, ['UI:R'], 'medium'],
    [v3, ['AC:H'], 'high'],
    [v3, ['AC:H', 'UI:R'], 'high'],
    [v4, [], 'low'],
    [v4, ['AT:P'], 'medium'],
    [v4, ['UI:P'], 'medium'],
    [v4, ['UI:A'], 'medium'],
    [v4, ['AC:H'], 'high'],
    [v4, ['AC:H', 'AT:P'], 'high'],
  ])('of %s with %j is %s', (base, changes, level) => {
    expect(flaw(base, ...changes).level).toBe(level);
  });
});

describe('the reach', () => {
  it.each([
    [v2, 'AV:N', 'network'],
    [v2, 'AV:A', 'adjacent'],
    [v2, 'AV:L', 'local'],
    [v3, 'AV:N', 'network'],
    [v3, 'AV:A', 'adjacent'],
    [v3, 'AV:L', 'local'],
    [v3, 'AV:P', 'physical'],
    [v4, 'AV:P', 'physical'],
  ])('of %s with %s is %s', (base, change, reach) => {
    expect(flaw(base, change).reach).toBe(reach);
  });
});

describe('rights before', () => {
  it.each([
    [v2, 'Au:N', 'not-needed'],
    [v2, 'Au:S', 'needed'],
    [v2, 'Au:M', 'needed'],
    [v3, 'PR:N', 'not-needed'],
    [v3, 'PR:L', 'not-needed'],
    [v3, 'PR:H', 'needed'],
    [v4, 'PR:L', 'not-needed'],
    [v4, 'PR:H', 'needed'],
  ])('of %s with %s are %s', (base, change, login) => {
    expect(flaw(base, change).login).toBe(login);
  });
});

describe('what is gained', () => {
  it.each([
    [v2, [], ['control']],
    [v2, ['C:P', 'I:P', 'A:P'], ['user']],
    [v2, ['C:P', 'I:N', 'A:C'], ['confidentiality', 'availability']],
    [v3, [], ['control']],
    [v3, ['C:L', 'I:L', 'A:L'], ['user']],
    [v3, ['C:N', 'I:L', 'A:N'], ['integrity']],
    [v3, ['C:H', 'I:H', 'A:L'], ['confidentiality', 'integrity', 'availability']],
    [v3, ['C:N', 'I:N', 'A:N'], []],
    [v4, [], ['control']],
    [v4, ['VC:L', 'VI:L', 'VA:L'], ['user']],
    [v4, ['VC:N', 'VI:N'], ['availability']],
  ])('by %s with %j is %j', (base, changes, gains) => {
    expect(flaw(base, ...changes).gains).toEqual(gains);
  });

  it.each([
    [v2, [], []],
    [v3, [], []],
    [v3, ['S:C'], ['control']],
    [v3, ['S:C', 'I:N', 'A:N'], ['confidentiality']],
    [v4, ['SC:H', 'SI:H', 'SA:H'], ['control']],
    [v4, ['SC:L', 'SI:L', 'SA:L'], ['user']],
    [v4, ['VC:N', 'VI:N', 'VA:N', 'SA:H'], ['availability']],
  ])('over connected assets by %s with %j is %j', (base, changes, gains) => {
    expect(flaw(base, ...changes).connectedGains).toEqual(gains);
  });
});

test('only version 3 and 4 know help by a user', () => {
  expect(flaw(v2).interaction).toBe('not-needed');
  expect(flaw(v3, 'UI:R').interaction).toBe('needed');
  expect(flaw(v4, 'UI:P').interaction).toBe('needed');
});
