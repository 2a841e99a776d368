import { expect, test } from 'vitest';
import { compileSections, controls } from './compiled.fixture.ts';

const hub = (fields: string): string => `assets: [{id: hub, type: home-hub, ${fields}}]\n`;

test('controls are taken up as stated; absent and unmentioned ones are not there', async () => {
  const text = hub('controls: {signed-updates: planned, closed-debug-port: {state: in-place, coverage: low}}');
  expect(controls(await compileSections(text))).toEqual([
    'in-place closed-debug-port@hub 1',
    'planned signed-updates@hub',
  ]);
  expect(controls(await compileSections(hub('controls: {signed-updates: absent}')))).toEqual([]);
});

test('an unknown control is a question, not a setting', async () => {
  const compiled = await compileSections(hub('label: Base unit, controls: {signed-updates: unknown}'));
  expect(controls(compiled)).toEqual([]);
  expect(compiled.findings).toEqual([]);
  expect(compiled.questions.find(({ id }) => id === 'signed-updates@hub')).toMatchObject({
    kind: 'control',
    ask: 'Is this in place at "Base unit": signed updates?',
    assetLabel: 'Base unit',
  });
});

test('an answered fact sets what the knowledge base gives for the answer', async () => {
  const yes = await compileSections(
    hub('facts: {vendor-supported: yes, debug-port-closed: {answer: yes, because: Seen}}'),
  );
  expect(yes.system.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 4 }]);
  expect(controls(yes)).toEqual(['in-place closed-debug-port@hub']);
  expect(yes.bases.get('closed-debug-port@hub')).toMatchObject({ basis: 'fact', because: 'Seen' });
  expect(yes.questions).toEqual([]);
  const no = await compileSections(hub('facts: {vendor-supported: no, debug-port-closed: no}'));
  expect(no.system.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 1 }]);
  expect(controls(no)).toEqual([]);
});

test('a fact that nobody answered is asked of every asset of its class, unknown counting as neither', async () => {
  const compiled = await compileSections(
    'assets: [{id: hub, type: home-hub, facts: {vendor-supported: unknown}}, {id: pc, type: workstation}]\n',
  );
  expect(compiled.system.trust).toEqual([]);
  expect(compiled.questions.map(({ id }) => id)).toEqual([
    'debug-port-closed@hub',
    'debug-port-closed@pc',
    'vendor-supported@hub',
  ]);
  expect(compiled.questions[2]).toMatchObject({
    kind: 'fact',
    about: 'vendor-supported',
    ask: 'Does the maker still send updates?',
    where: { path: 'assets.hub.facts.vendor-supported' },
    yes: { trust: [{ asset: 'hub', attribute: 'reliability', level: 4 }] },
    no: { trust: [{ asset: 'hub', attribute: 'reliability', level: 1 }] },
  });
});

test('a fact is not asked where all it could set was stated directly', async () => {
  const stated = hub('controls: {closed-debug-port: absent}, trust: {reliability: {level: high, because: Tested}}');
  const compiled = await compileSections(stated);
  expect(compiled.questions).toEqual([]);
  expect(compiled.system.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 3 }]);
});

test('an expert’s level counts before a fact, and needs a reason', async () => {
  const compiled = await compileSections(
    hub('facts: {vendor-supported: yes}, trust: {reliability: {level: very-low, because: Old}}'),
  );
  expect(compiled.system.trust).toEqual([{ asset: 'hub', attribute: 'reliability', level: 0 }]);
  expect(compiled.bases.get('reliability@hub')).toMatchObject({ basis: 'expert', because: 'Old' });
  await expect(compileSections(hub('trust: {reliability: {level: low}}'))).rejects.toThrow('"because"');
  await expect(compileSections(hub('trust: {reliability: low}'))).rejects.toThrow('wrong-value');
});

test('words the knowledge base does not have, or not there, are findings with the word that was meant', async () => {
  const text = `people: [{id: nurse, type: nurse, facts: {vendor-supported: yes}, controls: {signed-updates: planned}}]
${hub('facts: {vendor-suported: yes}, controls: {signed-update: planned}, trust: {reliabilty: {level: low, because: x}}')}`;
  const { findings } = await compileSections(text);
  expect(findings.map(({ code, message, advice }) => [code, message, advice])).toEqual([
    [
      'wrong-place',
      'The fact "vendor-supported" does not exist at "nurse", which is of type "nurse".',
      'State it at one of: home hub.',
    ],
    [
      'wrong-place',
      'The control "signed-updates" does not exist at "nurse", which is of type "nurse".',
      'State it at one of: component.',
    ],
    ['unknown-fact', 'There is no fact "vendor-suported".', 'Did you mean "vendor-supported"?'],
    ['unknown-control', 'There is no control "signed-update".', 'Did you mean "signed-updates"?'],
    ['unknown-trust-attribute', 'There is no trust attribute "reliabilty".', 'Did you mean "reliability"?'],
  ]);
});
