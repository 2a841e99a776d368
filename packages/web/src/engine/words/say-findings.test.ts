import type { Finding } from '@nemecys/core';
import { expect, test } from 'vitest';
import { compileText } from '../assess-text.ts';
import { plainCalled } from './called.ts';
import { exampleText, german, knowledge } from './examples-said.fixture.ts';
import { findingsIn } from './say-findings.ts';

type Said = Finding & { readonly said?: string };

async function foundIn(text: string): Promise<readonly Said[]> {
  const { findings } = await compileText(text, knowledge);
  return findingsIn(findings, plainCalled, german);
}

const wrong: readonly (readonly [code: string, from: string | RegExp, to: string, said: string])[] = [
  ['unknown-id', 'at: [pump]', 'at: [pumpe]', '„pumpe“ gibt es nicht. Meinten Sie „pump“?'],
  [
    'unknown-type',
    'type: infusion-pump',
    'type: infusion-pmp',
    'Es gibt keine Art „infusion-pmp“. Meinten Sie „infusion-pump“?',
  ],
  ['duplicate-id', 'id: nurse', 'id: patients', 'Die Kennung „patients“ ist schon vergeben (Zeile 5).'],
  [
    'gap',
    ', kind: deliver',
    '',
    'Die Funktion „infusion“ gibt ihre Art („kind“) nicht an, daher folgt kein Schaden aus ihr.',
  ],
];

const text = `nemecys: 1
id: alone
title: Alone
purpose: To test
people: [{ id: patients, type: patient }, { id: nurse, type: nurse }]
assets: [{ id: pump, type: infusion-pump, label: Pump }]
functions: [{ id: infusion, kind: deliver, by: [pump], for: patients, at: [pump] }]
`;

test.each(wrong)('%s is said in German, and what the engine wrote stays beside it', async (code, from, to, said) => {
  const findings = await foundIn(text.replace(from, to));
  const found = findings.find((one) => one.code === code);
  expect(found?.said).toContain(said);
  expect(found?.message).not.toBe(found?.said);
});

test('a finding that cannot be said whole stays in English whole', () => {
  const finding: Finding = {
    ...{ code: 'unknown-id', severity: 'error', message: 'There is no "x".', advice: 'Ask somebody else.' },
    where: { file: 'scenario.yaml' },
  };
  expect(findingsIn([finding], plainCalled, german)).toEqual([finding]);
});

test('the example of a pump has nothing that is said in English', async () => {
  const findings = await foundIn(exampleText('insulin-pump-phone'));
  expect(findings.filter(({ said }) => said === undefined)).toEqual([]);
});
