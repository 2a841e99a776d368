import { describe, expect, test } from 'vitest';
import type { RequirementStanding, ReviewFinding } from '../compliance.ts';
import type { TransferEntry } from '../ledger/transfer.ts';
import { controlAtPump, testRecord } from '../review-model.fixture.ts';
import { harmToPatients, measureBy } from '../rules/examples/example.fixture.ts';
import { elementOf, ledTo, pumpCase } from './assurance-case.fixture.ts';
import { AssuranceCase } from './assurance-case.ts';

const control = 'signed-updates@pump';
const risk = 'claim:risk:over-delivery@patients';
const threat = 'claim:threat:t@pump';
const works = `claim:control:${control}`;

describe('the case of a pump', () => {
  test('argues from the harm over its cause and the control to the record that shows the control', () => {
    const made = pumpCase({ register: { records: [testRecord({ shows: [control] })] } });
    expect(ledTo(made, 'strategy:risks')).toContain(risk);
    expect(ledTo(made, risk)).toEqual(['solution:assessment:over-delivery@patients', threat]);
    expect(ledTo(made, threat)).toEqual([works]);
    expect(ledTo(made, works)).toEqual(['solution:test']);
    expect(AssuranceCase.parse(made)).toEqual(made);
  });

  test('says "stated" and "undeveloped" of a control that only the model speaks of', () => {
    const made = pumpCase();
    expect(elementOf(made, works)).toMatchObject({
      ...{ confidence: 'stated', completeness: 'undeveloped' },
      because: 'in place by the model; no current record shows that it works',
    });
    expect(elementOf(made, threat)).toMatchObject({ confidence: 'stated', completeness: 'undeveloped' });
    expect(elementOf(made, risk)).toMatchObject({ confidence: 'stated', completeness: 'partly' });
  });

  test('says "verified" only where a current record shows the control, and "stale" where the record ran out', () => {
    const shown = pumpCase({ register: { records: [testRecord({ shows: [control] })] } });
    expect(elementOf(shown, works)).toMatchObject({ confidence: 'verified', completeness: 'complete' });
    const record = testRecord({ shows: [control], validUntil: '2026-01-01' });
    const stale = pumpCase({ register: { records: [record] } });
    expect(elementOf(stale, works)).toMatchObject({ confidence: 'stale', completeness: 'partly' });
    const both = pumpCase({ register: { records: [record, testRecord({ id: 'again', shows: [control] })] } });
    expect(elementOf(both, works)).toMatchObject({ confidence: 'verified', completeness: 'complete' });
  });

  test('takes a record that nobody approved for no more than a statement', () => {
    const made = pumpCase({ register: { records: [{ ...testRecord({ shows: [control] }), approved: undefined }] } });
    expect(elementOf(made, works)).toMatchObject({ confidence: 'stated' });
  });

  test('does not claim that a harm above its criterion is held down, and names what nothing stands against', () => {
    const harm = harmToPatients({ acceptable: false, rootCauses: ['t@pump'] });
    const made = pumpCase({ assessment: { harms: [harm], controls: [] } });
    expect(elementOf(made, risk)).toMatchObject({
      confidence: 'contradicted',
      because: 'by the assessment: risk high, accepted up to low',
    });
    expect(elementOf(made, threat)).toMatchObject({ confidence: 'unsupported', completeness: 'undeveloped' });
    expect(elementOf(made, made.top)).toMatchObject({ confidence: 'contradicted' });
  });

  test('takes an exception that a named person decided as evidence for a harm above its criterion', () => {
    const decision = { state: 'accepted', because: 'No patient is near', by: 'A. Person', on: '2026-05-01' } as const;
    const where = { file: '' };
    const finding = {
      id: 'R-SRR-02:over-delivery@patients',
      rule: 'R-SRR-02',
      severity: 'error',
      message: 'm',
    } as const;
    const made = pumpCase(
      { assessment: { harms: [harmToPatients({ acceptable: false })], controls: [] } },
      { findings: [{ ...finding, advice: 'a', where, requirements: [], decision }] },
    );
    expect(ledTo(made, risk)).toEqual(['solution:exception:over-delivery@patients']);
    expect(elementOf(made, risk)).toMatchObject({ confidence: 'stated', completeness: 'complete' });
  });

  test('counts a planned control only where nothing in place stands against the cause', () => {
    const planned = controlAtPump({ id: 'sealed@pump', state: 'planned', blocks: ['t@pump'] });
    const inPlace = controlAtPump({ blocks: ['t@pump'] });
    const harm = harmToPatients({ acceptable: false, measures: [measureBy(control)] });
    const both = pumpCase({ assessment: { harms: [harm], controls: [planned, inPlace] } });
    expect(ledTo(both, threat)).toEqual([works]);
    const only = pumpCase({
      assessment: { harms: [{ ...harm, measures: [], rootCauses: ['t@pump'] }], controls: [planned] },
    });
    expect(elementOf(only, 'claim:control:sealed@pump')).toMatchObject({ confidence: 'planned' });
  });

  test('is contradicted by an unanswered doubt and by a current test that refutes a control, not by an answered doubt', () => {
    const records = [testRecord({ shows: [control] })];
    const doubt = { id: 'D1', against: `control:${control}`, text: 'The key may leak' };
    const open = pumpCase({ register: { records, defeaters: [doubt] } });
    expect(elementOf(open, works)).toMatchObject({ confidence: 'contradicted', completeness: 'complete' });
    expect(ledTo(open, works, 'challenged-by')).toEqual(['doubt:D1']);
    const answered = pumpCase({ register: { records, defeaters: [{ ...doubt, answer: 'It is in an HSM' }] } });
    expect(elementOf(answered, works)).toMatchObject({ confidence: 'verified' });
    const refuted = pumpCase({ register: { records: [...records, testRecord({ id: 'pen', refutes: [control] })] } });
    expect(elementOf(refuted, works)).toMatchObject({ confidence: 'contradicted' });
  });

  test('puts an assumption at the harm that its condition names, and a broken one against it', () => {
    const condition = {
      ...{ id: 'c1', assumption: 'A1', text: 'The pump stands in a locked room', at: { id: 'pump' } },
      ...{ needs: { controls: ['lock'] }, risks: ['over-delivery'] },
    };
    const made = pumpCase({ register: { conditions: [condition] } });
    expect(elementOf(made, 'assumption:A1')).toMatchObject({ standing: 'unknown' });
    expect(ledTo(made, risk, 'in-context-of')).toEqual(['assumption:A1']);
    const conditions = [
      {
        ...{ condition: 'c1', assumption: 'A1', text: 't', at: 'pump', standing: 'broken' as const },
        ...{ because: 'at pump: lock absent', risks: ['over-delivery@patients'] },
      },
    ];
    expect(elementOf(pumpCase({}, { conditions }), risk)).toMatchObject({
      confidence: 'contradicted',
      because: expect.stringContaining('at pump: lock absent'),
    });
    expect(elementOf(pumpCase(), 'assumption:A1')).toMatchObject({ standing: 'taken' });
    expect(ledTo(pumpCase(), pumpCase().top, 'in-context-of')).toContain('assumption:A1');
  });

  test('rests what is left to others on the control that receives it, never on the agreement', () => {
    const entry: TransferEntry = {
      ...{ id: 'T1', what: 'Updates', from: 'manufacturer', to: 'operator', threats: [], openThreats: [] },
      ...{
        controls: [{ id: control, label: 'Signed updates', state: 'in-place' }],
        because: 'accepted by A. Person',
        standing: 'closed',
      },
    };
    const closed = pumpCase({}, { transfers: [entry] });
    expect(ledTo(closed, 'claim:transfer:T1')).toEqual([works]);
    expect(elementOf(closed, 'claim:transfer:T1')).toMatchObject({ confidence: 'stated' });
    const accepted = pumpCase({}, { transfers: [{ ...entry, standing: 'accepted' }] });
    expect(elementOf(accepted, 'claim:transfer:T1')).toMatchObject({ confidence: 'unsupported' });
    const refused = pumpCase({}, { transfers: [{ ...entry, standing: 'refused' }] });
    expect(elementOf(refused, 'claim:transfer:T1')).toMatchObject({ confidence: 'contradicted' });
  });

  test('answers a document by its artefacts, and what a rule finds speaks against the artefact', () => {
    const requirement: RequirementStanding = {
      ...{ id: 'X-1', document: 'x', clause: '1', obligation: 'o', actors: [], stages: [], confidence: 'read' },
      ...{ speaksTo: [], appliesBecause: 'connected', evidence: ['TM'], coverage: 'partly', because: 'b' },
    };
    const undecided: RequirementStanding = {
      ...{ ...requirement, id: 'X-2', coverage: 'undecided', because: 'Is it connected?' },
    };
    const counts = { verified: 0, stated: 0, partly: 1, stale: 0, missing: 0, undecided: 1, 'not-applicable': 0 };
    const standing = { applies: 'applies', because: 'connected', counts } as const;
    const document = { id: 'x', title: 'X', version: '1', bindingness: 'law', note: '', ...standing };
    const open: ReviewFinding = {
      ...{ id: 'R-TM-01:pump', rule: 'R-TM-01', severity: 'error', message: 'The pump has no threat.', advice: 'a' },
      ...{ where: { file: '' }, requirements: [], decision: null },
    };
    const asked = { documents: [document], requirements: [requirement, undecided] };
    const made = pumpCase({}, { ...asked, findings: [open] });
    expect(ledTo(made, 'claim:document:x')).toEqual(['claim:artefact:TM', 'claim:decided:x']);
    expect(elementOf(made, 'claim:rule:R-TM-01')).toMatchObject({ confidence: 'contradicted' });
    const waiting = pumpCase({}, { ...asked, findings: [{ ...open, message: 'Cannot be judged: nothing is said.' }] });
    expect(elementOf(waiting, 'claim:rule:R-TM-01')).toMatchObject({ confidence: 'unsupported' });
    const whole = pumpCase({}, { documents: [document], requirements: [undecided] });
    expect(ledTo(whole, 'strategy:requirements')).toEqual(['claim:decided:x']);
  });
});

test('every link ends at elements of the case, every mark is there once, and the same input gives the same case', () => {
  const made = pumpCase({ register: { records: [testRecord({ shows: [control] })] } });
  const ids = new Set(made.nodes.map(({ id }) => id));
  for (const { from, to } of made.links) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  expect(new Set(made.nodes.map(({ mark }) => mark)).size).toBe(made.nodes.length);
  expect(pumpCase({ register: { records: [testRecord({ shows: [control] })] } })).toEqual(made);
});

test('no claim is surer than the weakest claim it rests on, and none without an argument or evidence is verified', () => {
  const records = [testRecord({ shows: [control] }), testRecord({ id: 'srr', artefact: 'SRR' })];
  const { nodes, links } = pumpCase({ register: { records } });
  const order = ['contradicted', 'unsupported', 'stale', 'planned', 'stated', 'verified'];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    if (node.kind !== 'goal' && node.kind !== 'strategy') continue;
    const below = links.filter(({ from, kind }) => from === node.id && kind === 'supported-by');
    if (below.length === 0) expect(node.confidence).not.toBe('verified');
    for (const { to } of below) {
      const support = byId.get(to);
      if (support?.kind !== 'goal' && support?.kind !== 'strategy') continue;
      expect(order.indexOf(node.confidence)).toBeLessThanOrEqual(order.indexOf(support.confidence));
    }
  }
});
