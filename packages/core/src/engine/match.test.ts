import { expect, test } from 'vitest';
import { at, intAt } from './at.ts';
import { controlId } from './derived-ids.ts';
import { type Run, run } from './engine-run.fixture.ts';
import { listAt } from './int-lists.ts';
import { compatible, strict } from './quirks.ts';
import {
  classes,
  pattern,
  qualities,
  relations,
  smallKnowledge,
  strategy,
  system,
  threat,
} from './small-knowledge.fixture.ts';
import { threatenedAssets } from './threatened-assets.ts';

const parts = {
  classes: classes('thing host<thing server<host net<thing'),
  relations: relations('on near'),
  attributes: qualities('thing', 'care'),
  consequences: qualities('thing', 'loss harm'),
  undermining: [{ consequence: 'loss', attribute: 'care' }],
  controls: qualities('thing', 'lock'),
  controlTemplates: [{ class: 'thing', control: 'lock', assertable: true, coverage: 5 }],
};

/** The ids of a threat's causes, wired but not evaluated. */
function wired(result: Run, threatId: string): string[] {
  const { graph } = result.assessment;
  const t = result.threats.indexOf(threatId);
  const { causes } = graph.threats;
  const members = ['', '.min', '.max'];
  const found: string[] = [];
  for (let i = intAt(causes.starts, t); i < intAt(causes.starts, t + 1); i += 1) {
    const isConsequence = causes.isConsequence[i] === 1;
    const instances = isConsequence ? graph.consequences : graph.attributes;
    const concepts = isConsequence ? graph.tables.knowledge.consequences : graph.tables.knowledge.attributes;
    const index = intAt(causes.index, i);
    const code = at(concepts, intAt(instances.concept, index)).id;
    found.push(`${code}${members[instances.member[index] ?? 0]}@${graph.assets.id[intAt(instances.asset, index)]}`);
  }
  return found;
}

test('W1 an asset has the qualities of its class and those above; three members where it stands for many', () => {
  const result = run(smallKnowledge(parts), system('s:server t:server*2'));
  expect(result.consequence('loss@s')).toBe(0);
  expect(result.consequence('loss.max@s')).toBeUndefined();
  expect(result.consequence('loss.max@t')).toBe(0);
  expect(result.trust('care.min@t')).toBe(5);
});

test('W1 without populations, or without variants of the concept, there is the average alone', () => {
  const flat = smallKnowledge({ ...parts, features: { mixedCauses: true, populations: false } });
  expect(run(flat, system('t:server*2')).consequence('loss.max@t')).toBeUndefined();
  const plain = smallKnowledge({ ...parts, consequences: [{ id: 'loss', label: 'loss', at: ['thing'] }] });
  expect(run(plain, system('t:server*2')).consequence('loss.max@t')).toBeUndefined();
});

test('W1 a control exists where the nearest template says that it can be chosen', () => {
  const knowledge = smallKnowledge({
    ...parts,
    controlTemplates: [...parts.controlTemplates, { class: 'host', control: 'lock', assertable: false, coverage: 5 }],
  });
  const { graph } = run(knowledge, system('n:net h:host s:server')).assessment;
  expect(Array.from({ length: graph.controls.count }, (_, i) => controlId(graph, i))).toEqual(['lock@n']);
});

test('W2 a consequence undermines the attribute at its own asset; among members the most the least', () => {
  const { graph } = run(smallKnowledge(parts), system('s:server t:server*1')).assessment;
  const members = ['', '.min', '.max'];
  const name = (a: number): string => `care${members[graph.attributes.member[a] ?? 0]}`;
  const undermined = Array.from({ length: graph.consequences.count }, (_, c) => {
    const member = members[graph.consequences.member[c] ?? 0];
    return `${graph.assets.id[intAt(graph.consequences.asset, c)]}${member}: ${Array.from(listAt(graph.undermines, c), name)}`;
  }).filter((line) => !line.endsWith(': '));
  expect(undermined).toEqual(['s: care', 't: care', 't.min: care.max', 't.max: care.min']);
});

const pair = pattern('pair', { key: { host: 'host' }, root: { net: 'net' }, rootLinks: ['host on net'] });

test('W3 each match makes one threat, and two more where a key asset stands for many', () => {
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [pair],
    threats: [
      threat('t', 'pair', { lack: ['care@host'] }),
      threat('u', 'pair', { lack: ['care@net'], variants: undefined }),
    ],
  });
  expect(run(knowledge, system('h:host n:net*3', ['h on n'])).threats).toEqual(['t@host=h,net=n', 'u@host=h,net=n']);
  expect(run(knowledge, system('h:host*1 n:net', ['h on n'])).threats).toEqual([
    't@host=h,net=n',
    't.min@host=h,net=n',
    't.max@host=h,net=n',
    'u@host=h,net=n',
  ]);
});

const secondary = (kind: 'necessary' | 'sufficient') =>
  smallKnowledge({
    ...parts,
    patterns: [pattern('p', { key: { net: 'net' }, [kind]: { host: 'host' }, links: ['host on net'] })],
    threats: [
      threat('t', 'p', { lack: ['care@host', 'care@net'], after: ['harm@host', 'harm@net'], effects: ['loss@host'] }),
    ],
  });

test('W4 an asset tied to a root asset of at least its own population is as good as root', () => {
  const tied = run(secondary('necessary'), system('n:net*2 h:host*2', ['h on n']));
  expect(wired(tied, 't.max@net=n')).toEqual(['care.min@n', 'harm.max@n', 'care.min@h', 'harm.max@h']);
  const many = run(secondary('necessary'), system('n:net*1 h:host*2', ['h on n']));
  expect(wired(many, 't.max@net=n')).toEqual(['care.min@n', 'harm.max@n', 'care.max@h', 'harm.min@h']);
});

test('W5 causes of a threat: all of many must fail in a necessary role, any in a sufficient one', () => {
  const necessary = run(secondary('necessary'), system('n:net h:host*2', ['h on n']));
  expect(wired(necessary, 't@net=n')).toEqual(['care@n', 'harm@n', 'care.max@h', 'harm.min@h']);
  const sufficient = run(secondary('sufficient'), system('n:net h:host*2', ['h on n']));
  expect(wired(sufficient, 't@net=n')).toEqual(['care@n', 'harm@n', 'care.min@h', 'harm.max@h']);
});

test('W5 the most likely variant goes with the most likely conditions and effects and the least trusted attributes', () => {
  const result = run(secondary('sufficient'), system('n:net*2 h:host*1', ['h on n']));
  expect(wired(result, 't.max@net=n')).toEqual(['care.min@n', 'harm.max@n', 'care.min@h', 'harm.max@h']);
  expect(wired(result, 't.min@net=n')).toEqual(['care.max@n', 'harm.min@n', 'care.max@h', 'harm.min@h']);
  expect(wired(result, 't@net=n')).toEqual(['care@n', 'harm@n', 'care@h', 'harm@h']);
});

const controlled = (more: Parameters<typeof strategy>[1]) =>
  smallKnowledge({
    ...parts,
    patterns: [pair],
    threats: [threat('t', 'pair', { lack: ['care@net'] }), threat('u', 'pair', { lack: ['care@host'] })],
    strategies: [strategy('s', more)],
  });

function strategies(result: Run): string[] {
  const { graph } = result.assessment;
  return Array.from({ length: graph.strategies.count }, (_, s) =>
    Array.from(listAt(graph.strategies.mandatory, s), (control) => controlId(graph, control)).join(' '),
  );
}

test('W6 threats whose strategies have equal controls share one', () => {
  const result = run(controlled({ needs: ['lock@host'], blocks: ['t', 'u'] }), system('h:host n:net', ['h on n']));
  expect(strategies(result)).toEqual(['lock@h']);
  expect(listAt(result.assessment.graph.strategies.blocks, 0)).toHaveLength(2);
});

test('W6 a strategy is void where a mandatory control cannot exist, or where it has no control at all', () => {
  const knowledge = controlled({ needs: ['lock@host', 'lock@net'], blocks: ['t'] });
  const hostsOnly = {
    ...knowledge,
    controlTemplates: [{ class: 'host', control: 'lock', assertable: true, coverage: 5, independent: false }],
  };
  const small = system('h:host n:net', ['h on n']);
  expect(strategies(run(knowledge, small))).toEqual(['lock@h lock@n']);
  expect(strategies(run(hostsOnly, small))).toEqual([]);
  expect(strategies(run(controlled({ optional: ['lock@nobody'], blocks: ['t'] }), small))).toEqual([]);
});

test('W6 the most likely variant is blocked by the least controls', () => {
  const result = run(controlled({ needs: ['lock@host'], blocks: ['t'] }), system('h:host*1 n:net', ['h on n']));
  const { graph } = result.assessment;
  const [blocking] = listAt(graph.threats.blockedBy, result.threats.indexOf('t.max@host=h,net=n'));
  expect(strategies(result)[blocking ?? -1]).toBe('lock.min@h');
});

test('W7 triggers cross: the least strategy starts the most likely variant', () => {
  const result = run(controlled({ needs: ['lock@host'], triggers: ['t'] }), system('h:host*1 n:net', ['h on n']));
  const { graph } = result.assessment;
  const [trigger] = listAt(graph.threats.triggeredBy, result.threats.indexOf('t.max@host=h,net=n'));
  expect(strategies(result)[trigger ?? -1]).toBe('lock.max@h');
});

test('W7 a threat that needs a trigger is dropped where no strategy can start it', () => {
  const knowledge = controlled({ needs: ['lock@net'], triggers: ['t'] });
  const nowhere = { ...knowledge, controlTemplates: [] };
  const small = system('h:host n:net', ['h on n']);
  expect(run(knowledge, small).threats).toEqual(['t@host=h,net=n', 'u@host=h,net=n']);
  expect(run(nowhere, small).threats).toEqual(['u@host=h,net=n']);
});

test('W8 a threat without causes is found but never gets a likelihood', () => {
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [pair],
    threats: [threat('check', 'pair', { frequency: null })],
  });
  expect(run(knowledge, system('h:host n:net', ['h on n'])).threat('check@host=h,net=n')).toBeNull();
});

test('W9 settings that name nothing are listed', () => {
  const { graph } = run(
    smallKnowledge(parts),
    system('h:host', [], {
      controls: [{ asset: 'ghost', control: 'lock', state: 'in-place' }],
      trust: [
        { asset: 'h', attribute: 'unheard-of', level: 1 },
        { asset: 'h', attribute: 'care', level: 1 },
      ],
    }),
  ).assessment;
  expect(graph.unusedSettings).toEqual([
    { kind: 'trust', asset: 'h', concept: 'unheard-of' },
    { kind: 'control', asset: 'ghost', concept: 'lock' },
  ]);
});

test('W10 a threat threatens every asset in its threatened role; quirk Q6 names the first by id alone', () => {
  const knowledge = smallKnowledge({
    ...parts,
    patterns: [pattern('p', { key: { net: 'net' }, necessary: { host: 'host' }, links: ['host on net'] })],
    threats: [{ ...threat('t', 'p', { lack: ['care@net'] }), threatens: 'host' }],
  });
  const { graph } = run(knowledge, system('n:net z:host a:server m:host', ['z on n', 'a on n'])).assessment;
  const ids = (assets: readonly number[]) => assets.map((asset) => graph.assets.id[asset]);
  expect(ids(threatenedAssets(graph, 0, strict))).toEqual(['a', 'z']);
  expect(ids(threatenedAssets(graph, 0, compatible))).toEqual(['a']);
});
