import { Scenario } from '@nemecys/core';
import { convertModel, readModel, scenarioYaml } from '@nemecys/core/spyderisk';
import { describe, expect, test } from 'vitest';
import {
  networkQuads,
  networkWords,
  wardModel,
} from '../../packages/core/src/formats/spyderisk/convert/network-words.fixture.ts';
import { assessed, converted, errorsOf, own, readBack } from './convert.fixture.ts';

const entry = (list: readonly { readonly id: string }[] | undefined, id: string): unknown =>
  list?.find((one) => one.id === id);
const reasons = (list: readonly { readonly label: string; readonly because: string }[]): Record<string, string> =>
  Object.fromEntries(list.map(({ label, because }) => [label, because]));

describe('a ward', () => {
  test('becomes a scenario that is valid, reads back the same from its text, and compiles without an error', async () => {
    const result = await converted(wardModel);
    const parsed = Scenario.safeParse(result.scenario);
    expect(parsed.error).toBeUndefined();
    const { scenario, findings } = await readBack(result);
    expect(scenario).toEqual(parsed.data);
    expect(errorsOf(findings)).toEqual([]);
  });

  test('keeps its labels, and ids read like them', async () => {
    const { scenario } = await converted(wardModel);
    expect(scenario.assets).toEqual([
      { id: 'forwarder', type: 'interface-engine', label: 'Forwarder', on: 'gateway' },
      { id: 'gateway', type: 'server', label: 'Gateway' },
      { id: 'lan', type: 'hospital-lan', label: 'LAN' },
      { id: 'monitor', type: 'patient-monitor', label: 'Monitor', zone: 'ward-3' },
      { id: 'router', type: 'router', label: 'Router' },
      { id: 'server', type: 'server', label: 'Server' },
      { id: 'values-plans', type: 'health-record-system', label: 'Values & plans', on: 'server' },
      { id: 'ward-pc', type: 'workstation', label: 'Ward PC' },
      { id: 'ward-wifi', type: 'hospital-wlan', label: 'Ward WiFi' },
    ]);
    expect(scenario.people).toEqual([
      { id: 'patients', type: 'patient', label: 'Patients' },
      { id: 'physician', type: 'clinician', label: 'Physician', zone: 'ward-3' },
    ]);
    expect(scenario.data).toEqual([
      { id: 'plan', type: 'therapy-plan', label: 'Plan', about: 'patients', for: ['treatment'] },
      { id: 'vital-signs', type: 'sensed-data', label: 'Vital signs', about: 'patients', for: ['diagnosis'] },
    ]);
  });

  test('has the flows that follow from who makes, keeps and needs the data, over the networks between', async () => {
    const { scenario } = await converted(wardModel);
    const drawn = scenario.flows?.map(({ from, to, over, data }) => ({ from, to, over, data }));
    expect(drawn).toEqual([
      { from: 'forwarder', to: 'values-plans', over: ['ward-wifi', 'lan'], data: ['vital-signs'] },
      { from: 'monitor', to: 'forwarder', over: ['ward-wifi'], data: ['vital-signs'] },
      { from: 'values-plans', to: 'ward-pc', over: ['lan'], data: ['plan', 'vital-signs'] },
      { from: 'ward-pc', to: 'values-plans', over: ['lan'], data: ['plan'] },
    ]);
  });

  test('has a function for diagnosing and one for treating, with the data that the physician is shown', async () => {
    const { scenario } = await converted(wardModel);
    expect(scenario.functions?.map(({ label, ...rest }) => rest)).toEqual([
      {
        ...{ id: 'physician-diagnoses-patients', kind: 'diagnose', by: ['physician'], for: 'patients' },
        ...{ uses: ['vital-signs'], at: ['ward-pc'] },
      },
      {
        ...{ id: 'physician-treats-patients', kind: 'treat', by: ['physician'], for: 'patients' },
        ...{ uses: ['plan'], at: ['ward-pc'] },
      },
    ]);
  });

  test('threatens its patients with wrong, missing and late diagnosis and treatment', async () => {
    const { harms } = await assessed(await converted(wardModel));
    const patients = harms.filter(({ id, likelihood }) => id.endsWith('@patients') && likelihood !== 'negligible');
    const kinds = ['absence-of-diagnosis', 'absence-of-treatment', 'misdiagnosis', 'inappropriate-treatment'];
    expect(patients.map(({ id }) => id)).toEqual(expect.arrayContaining(kinds.map((kind) => `${kind}@patients`)));
  });

  test('lists what was only assumed, with its IRI', async () => {
    const { assumed, left } = await converted(wardModel);
    expect(left).toEqual([]);
    expect(assumed.find(({ label }) => label === 'Monitor')).toEqual({
      what: 'asset',
      iri: 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/system#monitor',
      label: 'Monitor',
      into: 'assets.monitor',
      because: 'Spyderisk knows no kinds of medical devices; this one measures and stands in a place',
    });
    expect(reasons(assumed)).toMatchObject({
      Browser: 'a program of this kind is part of its device here',
      'Physician canAccess Ward 3': 'who may enter a place is taken to be there',
    });
  });

  test('gives the same text whatever the order of the lines in its file', async () => {
    const lines = networkQuads(wardModel).trimEnd().split('\n');
    const texts = await Promise.all(
      [lines, [...lines].reverse(), [...lines.slice(17), ...lines.slice(0, 17)]].map(async (order) => {
        const { model } = await readModel([`${order.join('\n')}\n`], 'model.nq', networkWords);
        const result = convertModel({ model, from: networkWords, to: own });
        return JSON.stringify(result) + scenarioYaml(result.scenario);
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });
});

describe('what has no counterpart is listed with its reason', () => {
  test('a network inside others, and the links to it', async () => {
    const { scenario, left } = await converted({
      assets: { a: 'Server A', v: 'VXLAN V' },
      links: ['a connectedTo v'],
    });
    expect(scenario.assets?.map(({ id }) => id)).toEqual(['a']);
    expect(reasons(left)).toEqual({
      V: 'we know no networks that run inside others',
      'A connectedTo V': 'an end of it has no counterpart',
    });
  });

  test('a program whose machine is left out', async () => {
    const { left } = await converted({
      assets: { stick: 'RemovableMedia Stick', tool: 'ApplicationProcess Tool', pc: 'Server PC' },
      links: ['stick hosts tool'],
    });
    expect(reasons(left)).toEqual({
      Stick: 'we know no media that are carried from one device to another',
      Tool: 'the machine it runs on has no counterpart',
      'Stick hosts Tool': 'an end of it has no counterpart',
    });
  });

  test('data that several services could give', async () => {
    const { scenario, left } = await converted({
      assets: {
        ...{ a: 'Server A', b: 'Server B', one: 'DataService One', two: 'DataService Two' },
        ...{ pc: 'Workstation PC', browser: 'WebBrowser Browser', values: 'HealthData Values' },
      },
      links: [
        ...['a hosts one', 'b hosts two', 'pc hosts browser', 'one serves values', 'two serves values'],
        ...['browser uses one', 'browser uses two', 'browser reads values'],
      ],
    });
    expect(scenario.flows).toBeUndefined();
    expect(reasons(left)['Browser reads Values']).toBe(
      'several services could give these data, and which one does is not said',
    );
  });

  test('the half of an update whose source is open is told, though the other half is drawn', async () => {
    const { scenario, assumed } = await converted({
      assets: {
        ...{ a: 'Server A', b: 'Server B', one: 'DataService One', two: 'DataService Two' },
        ...{ pc: 'Workstation PC', browser: 'WebBrowser Browser', plan: 'HealthData Plan' },
      },
      links: [
        ...['a hosts one', 'b hosts two', 'pc hosts browser', 'one serves plan', 'two serves plan'],
        ...['browser uses one', 'browser uses two', 'browser updates plan'],
      ],
    });
    expect(scenario.flows?.map(({ id }) => id)).toEqual(['pc-to-one', 'pc-to-two']);
    expect(reasons(assumed)['Browser updates Plan']).toBe(
      'several services could give these data, and which one does is not said',
    );
  });

  test('a clinician who is shown no data for what is done', async () => {
    const { scenario, assumed } = await converted({
      assets: { a: 'Adult Doctor', b: 'Adult Patient', d: 'HealthData Values', s: 'Server S' },
      links: ['a diagnoses b', 'd diagnosisFor b', 's stores d'],
    });
    expect(scenario.functions).toMatchObject([{ kind: 'diagnose', by: ['doctor'], for: 'patient' }]);
    expect(reasons(assumed)['Doctor diagnoses Patient']).toBe(
      'no data for it are shown to whoever does it, or control it, so no harm follows',
    );
  });

  test('a link to an asset that nobody placed', async () => {
    const { left } = await converted({ assets: { a: 'Server A' }, links: ['a connectedTo gone'] });
    expect(reasons(left)).toEqual({
      'A connectedTo gone': 'an end of it is no asset that the author of the model placed',
    });
  });

  test('settings at assets that Spyderisk adds, controls that only come near, levels of one member', async () => {
    const { scenario, left } = await converted({
      assets: { a: 'Server A', d: 'HealthData D' },
      settings: [
        'system#CS-AntiMalware-xa core#isProposed "true"',
        'system#CS-SecureBIOS-xa core#isProposed "true"',
        'system#CS-Logging-12345678 core#isProposed "true"',
        'system#TWAS-Integrity-xd core#hasAssertedLevel domain#TrustLow',
        'system#TWAS-Authenticity-xd core#hasAssertedLevel domain#TrustVeryLow',
        'system#TWAS-Availability_Min-xd core#hasAssertedLevel domain#TrustLow',
        'system#MS-LossOfIntegrity-xd core#hasImpactLevel domain#ImpactLow',
        'system#MS-LossOfAuthenticity-xd core#hasImpactLevel domain#ImpactHigh',
        'system#MS-LossOfConfidentiality-xa core#hasImpactLevel domain#ImpactHigh',
      ],
    });
    const because = 'taken from the Spyderisk model';
    expect(entry(scenario.assets, 'a')).toMatchObject({ controls: { 'malware-protection': 'in-place' } });
    expect(entry(scenario.data, 'd')).toMatchObject({ trust: { integrity: { level: 'very-low', because } } });
    expect(scenario.impacts).toEqual([{ of: 'd', consequence: 'loss-of-integrity', level: 'high', because }]);
    expect(reasons(left)).toEqual({
      'Logging at 12345678': 'Spyderisk adds that asset by itself, and our engine adds others',
      'SecureBIOS at A': 'our secure-boot comes near but does not mean the same: state it where it holds',
      'Availability_Min at D': 'we have one level for all members of a population',
      'LossOfConfidentiality at A': 'impacts are stated where harm is done: at people and data',
    });
  });

  test('a level of trust that only comes near and would raise ours', async () => {
    const levels = async (level: string) =>
      converted({
        assets: { s: 'PrivateSpace S', a: 'Server A' },
        settings: [`system#TWAS-OccupantTW-xs core#hasAssertedLevel domain#${level}`],
      });
    const [low, safe] = [await levels('TrustLow'), await levels('TrustSafe')];
    expect(entry(low.scenario.zones, 's')).toMatchObject({ trust: { 'intruders-kept-out': { level: 'low' } } });
    expect(entry(safe.scenario.zones, 's')).not.toHaveProperty('trust');
    expect(safe.left.map(({ label }) => label)).toEqual(['OccupantTW at S']);
  });
});

describe('people', () => {
  test('are patients or clinicians by what is done, and by nothing else', async () => {
    const { scenario } = await converted({
      assets: {
        ...{ a: 'Adult Nurse', b: 'Adult B', c: 'Human C', d: 'Adult D', e: 'Adult E', f: 'Adult F' },
        ...{ s: 'HealthSensor S', host: 'Server H', pc: 'Workstation P' },
      },
      links: ['b diagnoses a', 's relatesTo c', 'd manages host', 'e interactsWith pc'],
    });
    expect(scenario.people?.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'b clinician',
      'c patient',
      'd it-administrator',
      'e caregiver',
      'f bystander',
      'nurse patient',
    ]);
  });

  test('who see their plan and whom nobody else treats by it are left to treat themselves', async () => {
    const { scenario } = await converted({
      assets: {
        ...{ tablet: 'Tablet Tablet', app: 'WebBrowser App', server: 'Server S', service: 'DataService Plans' },
        ...{ ill: 'Adult Patient', plan: 'HealthData Exercises', net: 'Internet Internet' },
      },
      links: [
        ...['tablet connectedTo net', 'server connectedTo net', 'tablet hosts app', 'server hosts service'],
        ...['service serves plan', 'app uses service', 'app reads plan', 'ill interactsWith app'],
        'plan definesTreatmentFor ill',
      ],
    });
    expect(entry(scenario.assets, 'app')).toEqual({ id: 'app', type: 'phone-app', label: 'App', on: 'tablet' });
    expect(scenario.relations).toEqual(expect.arrayContaining(['patient uses app', 'patient views exercises']));
    expect(scenario.functions).toBeUndefined();
  });

  test('about whom the same data are stand in relations, one each', async () => {
    const { scenario } = await converted({
      assets: { a: 'Adult A', b: 'Adult B', d: 'HealthData D', s: 'Server S' },
      links: ['d diagnosisFor a', 'd definesTreatmentFor b', 's stores d'],
    });
    expect(entry(scenario.data, 'd')).toEqual({ id: 'd', type: 'therapy-plan', label: 'D' });
    expect(scenario.relations).toEqual([
      ...['d about a', 'd about b', 'd defines-treatment-for b', 'd diagnosis-for a', 's holds d'],
    ]);
  });
});

test('an acting device treats with the data that control it', async () => {
  const result = await converted({
    assets: {
      ...{ pump: 'Controller Pump', host: 'Server Host', sender: 'ApplicationProcess Sender', net: 'WiredLAN Net' },
      ...{ rate: 'HealthData Rate', ill: 'Adult Patient' },
    },
    links: [
      ...['pump connectedTo net', 'host connectedTo net', 'host hosts sender', 'sender creates rate'],
      ...['sender updatesController pump', 'rate controlsThing pump', 'pump treats ill'],
    ],
  });
  expect(entry(result.scenario.data, 'rate')).toMatchObject({ type: 'command-data', for: ['device-command'] });
  expect(result.scenario.flows).toMatchObject([{ from: 'sender', to: 'pump', over: ['net'], data: ['rate'] }]);
  expect(result.scenario.functions).toMatchObject([{ kind: 'treat', by: ['pump'], for: 'patient', uses: ['rate'] }]);
  const { compiled } = await readBack(result);
  expect(compiled.system.links).toEqual(
    expect.arrayContaining([
      { from: 'rate', relation: 'controls', to: 'pump' },
      { from: 'pump', relation: 'treats', to: 'patient' },
    ]),
  );
});

test('populations are stated everywhere once something stands for many', async () => {
  const model = { assets: { a: 'Server A', b: 'Router B' }, links: [] };
  const single = await converted(model);
  const many = await converted({ ...model, many: { a: 'PopMedium' } });
  expect(single.scenario.assets?.map(({ population }) => population)).toEqual([undefined, undefined]);
  expect(many.scenario.assets?.map(({ population }) => population)).toEqual(['some', 'one']);
});

test('who is responsible is kept as the owner, and law as the jurisdiction', async () => {
  const { scenario, left } = await converted({
    assets: { org: 'Organisation Clinic Ltd', idle: 'Organisation Idle', law: 'Jurisdiction Norway', a: 'Server A' },
    links: ['org operates a', 'a subjectTo law'],
  });
  expect(entry(scenario.assets, 'a')).toMatchObject({ owner: 'Clinic Ltd' });
  expect(scenario.context).toEqual({ jurisdictions: ['Norway'] });
  expect(reasons(left)).toEqual({
    Idle: 'it is responsible for nothing that has a counterpart',
    'A subjectTo Norway': 'law is named in the context of a scenario, not at single things',
  });
});

test('a Bluetooth pairing becomes a network of its own', async () => {
  const { scenario } = await converted({
    assets: { s: 'HealthSensor Sensor', t: 'Tablet Tablet' },
    links: ['s pairsViaBluetooth t'],
  });
  expect(entry(scenario.assets, 'sensor-tablet-bluetooth')).toMatchObject({ type: 'bluetooth-link' });
  expect(scenario.relations).toEqual([
    'sensor connects-to sensor-tablet-bluetooth',
    'tablet connects-to sensor-tablet-bluetooth',
  ]);
});

test('labels of any kind give ids that are valid and different', async () => {
  const labels = ['Pump', 'pump', 'PUMP!', 'Αντλία', 'unknown', '…', 'e1', 'true', '12', `${'long '.repeat(30)}`];
  const assets = Object.fromEntries(labels.map((label, at) => [`a${at}`, `Server ${label}`]));
  const result = await converted({ assets });
  const ids = result.scenario.assets?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(labels.length);
  expect(ids).toEqual(
    expect.arrayContaining(['pump', 'pump-2', 'pump-3', 'αντλια', 'unknown-2', 'server', 'true', '12']),
  );
  expect(errorsOf((await readBack(result)).findings)).toEqual([]);
});
