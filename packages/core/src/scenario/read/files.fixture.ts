import { Failure } from '../../failure.ts';
import type { Finding } from '../../finding.ts';
import type { ResolveFile } from './load-files.ts';
import { type ReadScenario, readScenario } from './read-scenario.ts';

/** Files as the reader gets them, from texts by name. */
export function filesOf(texts: Readonly<Record<string, string>>): ResolveFile {
  return (path) => {
    const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
    if (text === undefined) throw new Failure('not-found', `There is no file ${path}.`);
    return { text };
  };
}

/** Reads a scenario from texts by name; the first is the entry. */
export function readTexts(texts: Readonly<Record<string, string>>): Promise<ReadScenario> {
  return readScenario(Object.keys(texts)[0] ?? '', filesOf(texts));
}

/** A finding in one line: place, code and message. */
export function line({ where, code, message }: Finding): string {
  return `${where.file}:${where.line ?? '-'}:${where.column ?? '-'} ${code}: ${message}`;
}

/** The lines of the findings of a text. */
export async function findingsIn(text: string): Promise<string[]> {
  const { findings } = await readTexts({ 's.yaml': text });
  return findings.map(line);
}

/** The least that can be assessed. */
export const least = `nemecys: 1
id: least
purpose: Show the least that a scenario has
`;

/** A scenario small enough to read, with one of everything. */
export const small = `nemecys: 1
id: tremor-watch
title: Watching tremor at home
purpose: Measure tremor so that the neurologist can adapt the dose
context:
  author: operator
  setting: home
  jurisdictions: [EU]
  life-stage: design
  patients: [{ id: patients, label: People with tremor, count: 40, groups: [adults] }]
assumptions: [{ id: A1, text: The hub stands at home, owner: operator }]
zones: [{ id: home, type: home, population: some }, { id: clinic, type: clinic-room }]
people: [{ id: neurologist, type: clinician, zone: clinic }]
assets:
  - { id: wifi, type: home-network, zone: home }
  - { id: internet, type: internet }
  - id: hub
    type: home-hub
    label: Base unit
    zone: home
    version: 1.30
    facts: { debug-port-closed: unknown, vendor-supported: true }
    controls: { signed-updates: { state: planned, by: manufacturer, due: 2027-01-31 } }
    trust: { reliability: { level: low, because: Returned twice last year } }
  - { id: server, type: server }
  - { id: portal, type: clinician-portal, on: server }
data: [{ id: scores, type: result-data, for: [diagnosis], about: patients }]
flows:
  - { id: upload, from: hub, to: portal, over: [wifi, internet], data: [scores], encrypted: yes, on-failure: buffers, port: 443 }
relations:
  - hub holds scores
  - { from: neurologist, is: uses, to: portal, because: It is the only way in }
functions:
  - id: review
    kind: diagnose
    by: [neurologist]
    for: patients
    uses: [scores]
    at: [portal]
    notice: { who: neurologist, within: 1 day, then: calls the patient }
    time-to-harm: 2 weeks
benefits: [{ id: dosing, what: A dose that fits, strength: medium, needs: [review] }]
impacts: [{ of: patients, consequence: misdiagnosis, level: high, because: Wrong dose }]
criteria: { patient: low }
`;
