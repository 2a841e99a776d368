import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTexts } from '../read/files.fixture.ts';
import { compileScenario } from './compile-scenario.ts';
import { knowledge } from './knowledge.fixture.ts';

const classes = knowledge.classes.map((one) => one.id);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Ids of each section; among them names that JavaScript objects answer to. */
const zones = ['z1', 'toString'];
const people = ['p1', 'p2', 'hasOwnProperty'];
const assets = ['a1', 'a2', 'a3', 'a4', 'valueOf'];
const data = ['d1', 'd2', 'd3'];
const patients = ['p1', 'g1'];
const flows = ['f1', 'f2'];
const functions = ['c1', 'c2'];
const anything = [...zones, ...people, ...assets, ...data, ...flows, ...functions];
const or = <T>(ids: readonly T[]) => maybe(oneOf([...ids, 'unknown' as const]));

const type = oneOf([...classes, 'valueOf', 'nothing']);
const facts = fc.dictionary(
  oneOf(['debug-port-closed', 'vendor-supported', 'toString']),
  oneOf(['yes', 'no', 'unknown']),
);
const controls = fc.dictionary(
  oneOf(['signed-updates', 'closed-debug-port', 'encryption-in-transit', 'valueOf']),
  oneOf(['absent', 'planned', 'in-place', 'unknown']),
);
const thing = { type, population: or(['one', 'many']), facts, controls };
const each = <T extends object>(ids: readonly string[], fields: fc.Arbitrary<T>) =>
  fc.tuple(...ids.map((id) => fields.map((all) => ({ id, ...all }))));

const scenario = fc.record({
  nemecys: fc.constant(1),
  id: fc.constant('s'),
  purpose: fc.constant('fuzz'),
  context: fc.record({
    patients: each(patients, fc.record({ count: maybe(fc.nat(5_000)) })),
    without: some(type),
  }),
  zones: each(zones, fc.record(thing)),
  people: each(people, fc.record({ ...thing, zone: or(zones) })),
  assets: each(assets, fc.record({ ...thing, zone: or(zones), on: or(assets) })),
  data: each(
    data,
    fc.record({
      ...thing,
      about: or([...people, ...patients]),
      for: maybe(some(oneOf(['diagnosis', 'device-command', 'firmware']))),
    }),
  ),
  flows: each(
    flows,
    fc.record({
      from: or(assets),
      to: or(assets),
      over: maybe(some(oneOf(assets))),
      data: maybe(some(oneOf(data))),
      initiator: or(assets),
      encrypted: or(['yes', 'no', 'planned']),
      authenticated: or(['mutual', 'server', 'none']),
      'on-failure': or(['buffers', 'stops', 'last-value']),
      'tolerable-outage': or(['at once', '1 hour', '2 weeks', 'never']),
    }),
  ),
  relations: some(
    fc
      .tuple(oneOf(anything), oneOf(['holds', 'uses', 'runs-on', 'copy-of', 'toString']), oneOf(anything))
      .map((words) => words.join(' ')),
  ),
  functions: each(
    functions,
    fc.record({
      kind: or(['treat', 'alarm', 'deliver', 'diagnose']),
      by: some(oneOf([...people, ...assets])),
      for: or([...people, ...patients]),
      uses: some(oneOf(data)),
      at: some(oneOf(assets)),
      notice: or(['nobody']),
    }),
  ),
  impacts: some(
    fc.record({
      of: oneOf(anything),
      consequence: oneOf(['misdiagnosis', 'valueOf']),
      level: oneOf(['high', 'valueOf']),
    }),
  ),
});

test('whatever the reader accepts compiles to a system whose links and settings name its own assets', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (value) => {
      const read = await readTexts({ 's.json': JSON.stringify(value) });
      if (read.scenario === undefined) throw new Error(JSON.stringify(read.findings));
      const { system, findings, questions } = compileScenario(read.scenario, knowledge, read.places);
      const assets = new Set(system.assets.map((asset) => asset.id));
      for (const { from, to } of system.links) expect(assets.has(from) && assets.has(to)).toBe(true);
      for (const { asset } of [...system.controls, ...system.trust, ...system.impacts])
        expect(assets.has(asset)).toBe(true);
      for (const { class: kind } of system.assets) expect(classes).toContain(kind);
      for (const { where, message } of findings) expect([where.file, message.length > 5]).toEqual(['s.json', true]);
      const ids = questions.map((question) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: Math.max(150, Number(process.env.FUZZ_RUNS ?? 0)) },
  );
});
