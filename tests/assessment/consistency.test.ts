import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Assessment, assess, compare, compileScenario, type Knowledge, readScenario } from '@nemecys/core';
import { beforeAll, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const example = 'examples/snap-imaging/scenario.yaml';

async function assessExample(shuffled: 'as written' | 'reversed'): Promise<Assessment> {
  const knowledge: Knowledge = JSON.parse(
    readFileSync(new URL('packages/knowledge/dist/knowledge.json', root), 'utf8'),
  );
  const entry = fileURLToPath(new URL(example, root));
  const { scenario, findings, places } = await readScenario(entry, (path) => ({ bytes: readFileSync(path) }));
  if (scenario === undefined) throw new Error(JSON.stringify(findings));
  const ordered =
    shuffled === 'as written'
      ? scenario
      : { ...scenario, assets: scenario.assets.toReversed(), people: scenario.people.toReversed() };
  const compiled = compileScenario(ordered, knowledge, places);
  return assess({ scenario: ordered, compiled, knowledge, version: '0.0.0', findings: compiled.findings, places });
}

function namesIn(why: Assessment['whys'][string]): readonly string[] {
  switch (why.kind) {
    case 'consequence':
      return [...why.causedBy, ...why.lesser];
    case 'threat':
      return why.causes.map(({ id }) => id);
    case 'attribute':
      return why.underminedBy;
  }
}

let assessment: Assessment;
beforeAll(async () => {
  assessment = await assessExample('as written');
});

test('an assessment is a valid document', () => {
  expect(Assessment.safeParse(assessment).error?.issues ?? []).toEqual([]);
});

test('equal input gives equal bytes, and the order in which things are listed changes no level', async () => {
  expect(JSON.stringify(await assessExample('as written'))).toBe(JSON.stringify(assessment));
  const reversed = await assessExample('reversed');
  const levels = ({ harms }: Assessment) => harms.map(({ id, likelihood, risk }) => `${id} ${likelihood} ${risk}`);
  expect(levels(reversed)).toEqual(levels(assessment));
  expect(compare(assessment, reversed).verdict).toBe('same');
});

test('every harm, threat, root cause and step of a way has its chain in the table, and every chain can be followed', () => {
  const { whys } = assessment;
  const named = [
    ...assessment.threats.map(({ id }) => id),
    ...assessment.controls.flatMap(({ blocks }) => blocks),
    ...assessment.harms.flatMap(({ id, rootCauses, path }) => [
      id,
      ...rootCauses,
      ...(path?.steps ?? []).map((s) => s.id),
    ]),
    ...Object.values(whys).flatMap(namesIn),
  ];
  expect(named.filter((id) => whys[id] === undefined)).toEqual([]);
});

test('no step of a way is less likely than the harm it leads to, and every way ends at its harm', () => {
  const level = (id: string): number => assessment.scales.likelihood.findIndex((step) => step.id === id);
  for (const { id, likelihood, path } of assessment.harms) {
    if (path === null) continue;
    expect(path.steps.at(-1)?.id).toBe(id);
    for (const step of path.steps) expect(level(step.likelihood)).toBeGreaterThanOrEqual(level(likelihood));
    const steps = new Set(path.steps.map((step) => step.id));
    for (const { from, to } of path.links) expect(steps.has(from) && steps.has(to)).toBe(true);
  }
});

test('nothing is advised that is in place already, and advice that is called sufficient brings the harm within its criterion', () => {
  const there = new Set(assessment.controls.filter(({ state }) => state === 'in-place').map(({ id }) => id));
  const risk = (id: string): number => assessment.scales.risk.findIndex((step) => step.id === id);
  const advice = assessment.harms.flatMap((harm) => harm.advice.map((one) => ({ harm, one })));
  expect(advice.length).toBeGreaterThan(0);
  for (const { harm, one } of advice) {
    expect(one.controls.length).toBeGreaterThan(0);
    for (const { id } of one.controls) expect(there.has(id)).toBe(false);
    expect(one.sufficient).toBe(risk(one.risk) <= risk(harm.criterion));
  }
});
