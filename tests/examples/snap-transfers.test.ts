import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  assess,
  type Compliance,
  type ComplyInput,
  compileScenario,
  comply,
  type Knowledge,
  RecordRegister,
  type RequirementCatalogue,
  readScenario,
} from '@nemecys/core';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'examples/snap-imaging');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const knowledge = JSON.parse(read('packages/knowledge/dist/knowledge.json')) as Knowledge;
const catalogue = JSON.parse(read('packages/knowledge/dist/requirements.json')) as RequirementCatalogue;
const register = RecordRegister.parse(parse(read('examples/snap-imaging/records.yaml')));
const published = register.transfers.filter(({ id }) => id !== 'snap-training');

/** The controls of the hospital that receive the transfers, one a line. */
const receiving = [
  'edge: firewall-allow-list',
  'station: separate-admin-accounts',
  'station: application-allow-list',
  'station: malware-protection',
  'station: patching',
  'station: audit-log',
  'station: physical-lock',
  'station: rate-limit',
  'hospital-lan: network-segmentation',
];

function hospitalWith(controls: readonly string[], room: string): string {
  const at = (asset: string) =>
    controls
      .filter((one) => one.startsWith(`${asset}: `))
      .map((one) => `${one.slice(asset.length + 2)}: { state: in-place, by: operator }`)
      .join(', ');
  return [
    'nemecys: 1',
    'id: hospital',
    'extends: scenario.yaml',
    'zones:',
    `  - { id: scan-room, facts: { room-locked: ${room} }, controls: { watched-place: { state: in-place, by: operator } } }`,
    'people:',
    '  - { id: operator, controls: { phishing-training: { state: in-place, by: operator } } }',
    'assets:',
    ...['edge', 'station', 'hospital-lan'].map((asset) => `  - { id: ${asset}, controls: { ${at(asset)} } }`),
  ].join('\n');
}

type Looked = Pick<ComplyInput, 'scenario' | 'assessment' | 'places'>;
const assessed = new Map<string, Looked>();

async function assessText(text: string): Promise<Looked> {
  const source = await readScenario('hospital.yaml', (path) => ({
    bytes: path === 'hospital.yaml' ? new TextEncoder().encode(text) : readFileSync(join(folder, path)),
  }));
  if (source.scenario === undefined) throw new Error(JSON.stringify(source.findings, null, 1));
  const { scenario, places } = source;
  const compiled = compileScenario(scenario, knowledge, places);
  return { scenario, places, assessment: assess({ scenario, compiled, knowledge, version: '0', findings: [] }) };
}

async function look(text: string, given: RecordRegister): Promise<Compliance> {
  const looked = assessed.get(text) ?? (await assessText(text));
  assessed.set(text, looked);
  const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');
  return comply({ ...looked, knowledge, catalogue, register: given, sha256, wishes: {}, day: '2026-11-26' });
}

const accepted = (ids: readonly string[]): RecordRegister => ({
  ...register,
  transfers: register.transfers.map((one) =>
    ids.includes(one.id) ? { ...one, accepted: { by: 'City hospital', on: '2026-05-04' } } : one,
  ),
});
const standings = ({ transfers }: Compliance) =>
  Object.fromEntries(transfers.filter(({ id }) => id.startsWith('snap-')).map(({ id, standing }) => [id, standing]));
const count = (compliance: Compliance, standing: string): number =>
  published.filter(({ id }) => standings(compliance)[id] === standing).length;
const all = register.transfers.map(({ id }) => id);

test('the eleven transfers of SNAP are open while they are only offered, whatever controls are there', async () => {
  expect(published).toHaveLength(11);
  const offered = await look(hospitalWith(receiving, 'yes'), register);
  expect(count(offered, 'offered')).toBe(11);
  for (const { threats, openThreats } of offered.transfers.filter(({ id }) => id.startsWith('snap-'))) {
    expect(threats.length).toBeGreaterThan(0);
    expect(openThreats).toEqual(threats);
  }
  const open = offered.findings.filter(({ rule, id }) => rule === 'R-ENV-03' && id.includes(':snap-'));
  expect(open).toHaveLength(12);
});

test('what is accepted stays open until a control of the hospital is in place', async () => {
  const without = await look(hospitalWith([], 'yes'), accepted(all));
  expect(count(without, 'accepted')).toBe(10);
  expect(standings(without)['snap-9-room']).toBe('closed');
});

test('all eleven are closed when each is accepted and received, one acceptance after the other', async () => {
  const text = hospitalWith(receiving, 'yes');
  const half = await look(text, accepted(all.slice(0, 6)));
  expect(Object.values(standings(half)).filter((one) => one === 'closed')).toHaveLength(6);
  const closed = await look(text, accepted(all));
  expect(count(closed, 'closed')).toBe(11);
  expect(closed.transfers.filter(({ id }) => id.startsWith('snap-')).flatMap((one) => one.openThreats)).toEqual([]);
  expect(closed.findings.filter(({ id }) => id.startsWith('R-ENV-03:snap-'))).toEqual([]);
});

test('a control that is taken away opens exactly the transfers that it received, and the threats that nothing else receives', async () => {
  const without = (control: string) =>
    look(
      hospitalWith(
        receiving.filter((one) => one !== control),
        'yes',
      ),
      accepted(all),
    );
  const unsegmented = await without('hospital-lan: network-segmentation');
  const opened = (compliance: Compliance) =>
    compliance.transfers.filter(({ id, standing }) => id.startsWith('snap-') && standing !== 'closed');
  expect(opened(unsegmented).map(({ id }) => id)).toEqual(['snap-8-exposure']);
  expect(opened(unsegmented).flatMap(({ openThreats }) => openThreats)).toEqual([
    'flaw-exploited-over-network@network=hospital-lan,target=station',
  ]);
  // Five other transfers of SNAP-5 still receive its threats.
  const unlisted = await without('station: application-allow-list');
  expect(opened(unlisted).map(({ id, openThreats }) => [id, openThreats])).toEqual([
    ['snap-5-application-control', []],
  ]);
});

test('the assumptions of the maker are met or broken by the scenario of the hospital', async () => {
  const conditions = async (controls: readonly string[], room: string) =>
    Object.fromEntries(
      (await look(hospitalWith(controls, room), register)).conditions.map(({ condition, standing }) => [
        condition,
        standing,
      ]),
    );
  expect(await conditions(receiving, 'yes')).toEqual({
    'room-is-locked': 'met',
    'network-is-segmented': 'met',
    'scanner-in-clinical-room': 'met',
  });
  expect(await conditions([], 'no')).toMatchObject({ 'room-is-locked': 'broken', 'network-is-segmented': 'unknown' });
});
