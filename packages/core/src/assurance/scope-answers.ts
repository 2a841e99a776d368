import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type KindTest, kindTest } from './kind-test.ts';
import { type ScopeAnswer, type ScopeAnswers, ScopeFact } from './scope-fact.ts';
import type { ScopeWishes } from './scope-wishes.ts';

/** What is known of each fact of scope, from the answers given and from the model; the rest is unknown. */
export function scopeAnswers(scenario: Scenario, knowledge: Knowledge, wishes: ScopeWishes = {}): ScopeAnswers {
  const shown = shownBy(scenario, knowledge);
  const answer = (fact: ScopeFact): ScopeAnswer => {
    const said = wishes.facts?.[fact];
    if (said !== undefined) return { answer: said, because: 'answered' };
    return wished(fact, wishes) ?? shown[fact] ?? unknown('nothing in the model says it');
  };
  return Object.fromEntries(ScopeFact.options.map((fact) => [fact, answer(fact)])) as ScopeAnswers;
}

function wished(fact: ScopeFact, { markets, actors }: ScopeWishes): ScopeAnswer | undefined {
  if (fact === 'market-eu' || fact === 'market-us') {
    if (markets === undefined) return undefined;
    return sure(markets.includes(fact === 'market-eu' ? 'eu' : 'us'), `markets asked for: ${markets.join(', ')}`);
  }
  if (fact === 'manufacturer' || fact === 'integrator' || fact === 'operator') {
    if (actors === undefined) return undefined;
    return sure(actors.includes(fact), `actors asked for: ${actors.join(', ')}`);
  }
  return undefined;
}

function shownBy(scenario: Scenario, knowledge: Knowledge): Partial<Record<ScopeFact, ScopeAnswer>> {
  const { context, assets, flows, people, data } = scenario;
  const isA = kindTest(knowledge);
  const ofKind = (kind: string): readonly string[] =>
    [...assets, ...people, ...data].filter(({ type }) => isA(type, kind)).map(({ id }) => id);
  // That something is not drawn does not say that it is not there.
  const there = (kinds: readonly string[], what: string): ScopeAnswer => {
    const found = kinds.flatMap(ofKind);
    if (found.length > 0) return { answer: 'yes', because: `in the model: ${[...new Set(found)].join(', ')}` };
    return unknown(`the model has no ${what}`);
  };
  const author = context.author ?? 'unknown';
  const role = (which: string): ScopeAnswer =>
    author === 'unknown'
      ? unknown('the author of the model is not named')
      : sure(author === which, `its author: ${author}`);
  const market = (...names: readonly string[]): ScopeAnswer => {
    if (context.jurisdictions.length === 0) return unknown('the model names no jurisdiction');
    const said = context.jurisdictions.some((one) => names.includes(one.toLowerCase()));
    return sure(said, `jurisdictions: ${context.jurisdictions.join(', ')}`);
  };
  const connected: ScopeAnswer =
    flows.length > 0 ? { answer: 'yes', because: `${flows.length} flows` } : unknown('the model has no flow');
  return {
    'market-eu': market('eu', 'european union'),
    'market-us': market('us', 'usa', 'united states'),
    manufacturer: role('manufacturer'),
    integrator: role('integrator'),
    operator: role('operator'),
    connected,
    software: there(['medical-software', 'medical-device', 'server-software', 'phone-app', 'software'], 'software'),
    mobile: there(['phone-app', 'phone'], 'phone and no app'),
    'lay-user': layUsers(scenario, ofKind('caregiver')),
    ai: there(['ml-model', 'model-parameters', 'training-data'], 'trained model'),
    'personal-data': there(['health-data', 'identity-data', 'heritable-data'], 'data about people'),
    'cyber-device': cyberDevice(ofKind('internet'), connected),
    ...regimes(scenario, isA),
    ...classes(scenario, isA),
  };
}

function layUsers({ people, context }: Scenario, carers: readonly string[]): ScopeAnswer {
  if (carers.length > 0) return { answer: 'yes', because: `in the model: ${carers.join(', ')}` };
  if (context.setting === 'home') return { answer: 'yes', because: 'its setting is a home' };
  if (people.length === 0 || context.setting === undefined) return unknown('the model does not say where it is used');
  return context.setting === 'mixed'
    ? unknown('its setting is mixed')
    : { answer: 'no', because: `its setting: ${context.setting}` };
}

/** Only a person can say no: an indirect way to the internet need not be drawn. */
function cyberDevice(internet: readonly string[], connected: ScopeAnswer): ScopeAnswer {
  if (connected.answer === 'yes' && internet.length > 0)
    return { answer: 'yes', because: `connected, and the internet is in the model: ${internet.join(', ')}` };
  return unknown('the model shows no way to the internet, which does not rule one out');
}

function regimes({ assets }: Scenario, isA: KindTest): Partial<Record<ScopeFact, ScopeAnswer>> {
  const ivd = assets.filter(({ type }) => diagnosticKinds.some((kind) => isA(type, kind)));
  const others = assets.filter(
    ({ type, device }) =>
      (device !== undefined || isA(type, 'medical-device')) && !diagnosticKinds.some((kind) => isA(type, kind)),
  );
  const named = (found: readonly { readonly id: string }[], what: string): ScopeAnswer =>
    found.length > 0
      ? { answer: 'yes', because: `in the model: ${found.map(({ id }) => id).join(', ')}` }
      : unknown(`no asset is marked as ${what}`);
  return { mdr: named(others, 'a medical device'), ivdr: named(ivd, 'a device of laboratory diagnostics') };
}

const diagnosticKinds = ['analyser', 'sequencer', 'self-test-reader', 'point-of-care-tester'];

/** A device whose class nobody stated may be of any: only then is nothing sure about the others. */
function classes({ assets }: Scenario, isA: KindTest): Partial<Record<ScopeFact, ScopeAnswer>> {
  const devices = assets.filter(({ type, device }) => device !== undefined || isA(type, 'medical-device'));
  const stated = devices.flatMap(({ id, device }) =>
    device?.class === undefined ? [] : [{ id, class: device.class }],
  );
  const lowest = /^(?:I[smr]?|A|B)$/u;
  const known = /^(?:I[smr]?|IIa|IIb|III|A|B|C|D)$/u;
  if (stated.length === 0 || stated.some((one) => !known.test(one.class))) return {};
  const because = `class: ${stated.map((one) => `${one.id} ${one.class}`).join(', ')}`;
  const open = devices.filter(({ device }) => device?.class === undefined).map(({ id }) => id);
  const some = (isSuch: (one: { readonly class: string }) => boolean): ScopeAnswer => {
    if (stated.some(isSuch)) return { answer: 'yes', because };
    return open.length === 0 ? { answer: 'no', because } : unknown(`${because}; not stated: ${open.join(', ')}`);
  };
  return {
    'class-lowest': some((one) => lowest.test(one.class)),
    'class-higher': some((one) => !lowest.test(one.class)),
  };
}

function sure(holds: boolean, because: string): ScopeAnswer {
  return { answer: holds ? 'yes' : 'no', because };
}

function unknown(because: string): ScopeAnswer {
  return { answer: 'unknown', because };
}
