import { expect, test } from 'vitest';
import { answerQuestions, answerRules } from './answer-rules.ts';
import { compileSections, controls } from './compiled.fixture.ts';

const notice = (fields: string) => `notice: {${fields}}, time-to-harm: 1 day`;

/** For each answer the fields that give it; the others are left unknown. */
const fieldsFor: Readonly<Record<string, readonly string[]>> = {
  'encrypted yes': ['encrypted: yes', 'encrypted: true'],
  'encrypted planned': ['encrypted: planned'],
  'encrypted no': ['encrypted: no'],
  'encrypted unknown': ['encrypted: unknown', 'encrypted: ', 'port: 1'],
  'sender-proves-itself yes': ['authenticated: mutual', 'authenticated: server, initiator: to'],
  'sender-proves-itself no': ['authenticated: none', 'authenticated: server, initiator: from', 'authenticated: server'],
  'sender-proves-itself unknown': ['authenticated: unknown', 'port: 1'],
  'receiver-proves-itself yes': [
    'authenticated: mutual',
    'authenticated: server, initiator: from',
    'authenticated: server',
  ],
  'receiver-proves-itself no': ['authenticated: none', 'authenticated: server, initiator: to'],
  'receiver-proves-itself unknown': ['authenticated: unknown', 'port: 1'],
  'on-failure buffers': ['on-failure: buffers'],
  'on-failure stops': ['on-failure: stops'],
  'on-failure last-value': ['on-failure: last-value'],
  'on-failure unknown': ['on-failure: unknown', 'port: 1'],
  'tolerable-outage a-day-or-more': ['tolerable-outage: 1 day', 'tolerable-outage: never'],
  'tolerable-outage less-than-a-day': ['tolerable-outage: 23 hours', 'tolerable-outage: at once'],
  'notice in-good-time': [notice('who: nurse, within: 12 hours, then: acts')],
  'notice just-in-time': [
    notice('who: nurse, within: 13 hours, then: acts'),
    notice('who: nurse, within: 1 day, then: acts'),
  ],
  'notice too-late': [notice('who: nurse, within: 2 days, then: acts'), notice('within: never'), 'notice: nobody'],
  'notice unknown': [
    notice('who: nurse, within: 1 hour'),
    notice('within: 1 hour, then: acts'),
    notice('who: nurse, then: acts'),
    'notice: {who: nurse, within: 1 hour, then: acts}',
    'notice: unknown',
    'kind: treat',
  ],
  'fallback carries': [
    'fallback: {what: paper, carries: 1 day}',
    'time-to-harm: 1 hour, fallback: {within: 1 hour, carries: 2 weeks}',
  ],
  'fallback carries-briefly': ['fallback: {carries: 23 hours}'],
  'fallback none': [
    'fallback: none',
    'time-to-harm: 1 hour, fallback: {within: 2 hours, carries: 2 weeks}',
    'fallback: {carries: at once}',
  ],
  'fallback unknown': ['fallback: unknown', 'fallback: {what: paper}', 'kind: treat'],
};

function scenarioWith(section: string, fields: string): string {
  const flow = section === 'flows' ? fields : 'port: 1';
  const item = section === 'functions' ? fields : 'kind: treat';
  return `people: [{id: nurse, type: nurse}]
assets: [{id: from, type: home-hub}, {id: to, type: home-hub}]
data: [{id: d, type: result-data}]
flows: [{id: f, from: from, to: to, data: [d], ${flow}}]
functions: [{id: g, uses: [d], ${item}}]
`;
}

for (const rule of answerRules) {
  test(`${rule.answer} ${rule.is} leaves ${rule.control} ${rule.state}`, async () => {
    const given = fieldsFor[`${rule.answer} ${rule.is}`] ?? [];
    expect(given.length).toBeGreaterThan(0);
    for (const fields of given) {
      const compiled = await compileSections(scenarioWith(rule.section, fields));
      const asset = rule.at === 'data' ? 'd' : rule.section === 'flows' ? 'f' : 'g';
      const setting = compiled.system.controls.find((one) => one.control === rule.control && one.asset === asset);
      expect(setting?.state ?? 'none', fields).toBe(
        rule.state === 'in-place' || rule.state === 'planned' ? rule.state : 'none',
      );
      expect(setting?.coverage, fields).toBe(rule.coverage === 'medium' ? 2 : undefined);
      const question = compiled.questions.find(({ id }) => id === `${rule.control}@${asset}`);
      expect(question !== undefined, fields).toBe(rule.state === 'unknown');
    }
  });
}

test('every unknown answer has a question in words, without a place-holder left', async () => {
  const { questions } = await compileSections(scenarioWith('flows', 'port: 1'));
  const asked = questions.filter(({ kind }) => kind === 'control').map(({ ask }) => ask);
  expect(asked).toHaveLength(answerRules.filter(({ state }) => state === 'unknown').length);
  for (const ask of asked) expect(ask).not.toMatch(/_\w+_/);
  expect(asked).toContain('Does to make sure that "f" really comes from from?');
  for (const rule of answerRules) if (rule.state === 'unknown') expect(answerQuestions[rule.answer]).toBeDefined();
});

test('with a server authenticated and no initiator, the only end that is a server proves itself', async () => {
  const text = `assets: [{id: portal, type: clinician-portal}, {id: pc, type: workstation}]
flows: [{id: f, from: portal, to: pc, authenticated: server, encrypted: no}, {id: g, from: pc, to: portal, authenticated: server, encrypted: no}]
`;
  expect(controls(await compileSections(text))).toEqual([
    'in-place sender-authentication@f',
    'in-place receiver-authentication@g',
  ]);
});

test('of several answers on the same data the weakest counts', async () => {
  const text = (outages: string[]) => `data: [{id: d, type: result-data}]
flows: [${outages.map((outage, at) => `{id: f${at}, data: [d], tolerable-outage: ${outage}}`).join(', ')}]
`;
  expect(controls(await compileSections(text(['1 week', '2 days'])))).toEqual(['in-place real-time-data-unneeded@d']);
  expect(controls(await compileSections(text(['1 week', '1 hour'])))).toEqual([]);
});

test('a control that is stated counts before what answers say, and a contradiction is pointed out', async () => {
  const compiled = await compileSections(
    'flows: [{id: f, encrypted: no, controls: {encryption-in-transit: in-place}}]\n',
  );
  expect(controls(compiled)).toEqual(['in-place encryption-in-transit@f']);
  const wrong = compiled.findings.filter(({ severity }) => severity !== 'info');
  expect(wrong.map(({ code, severity, where }) => [code, severity, where.line])).toEqual([
    ['contradiction', 'warning', 4],
  ]);
  expect(compiled.questions.map(({ id }) => id)).not.toContain('encryption-in-transit@f');
});

test('yes and no of a control question are systems with and without it', async () => {
  const { questions } = await compileSections('flows: [{id: f, label: Upload, encrypted: unknown}]\n');
  const question = questions.find(({ id }) => id === 'encryption-in-transit@f');
  expect(question?.where).toMatchObject({ file: 's.yaml', line: 4, path: 'flows.f.encrypted' });
  expect(question?.yes.controls).toEqual([{ asset: 'f', control: 'encryption-in-transit', state: 'in-place' }]);
  expect(question?.no.controls).toEqual([]);
});
