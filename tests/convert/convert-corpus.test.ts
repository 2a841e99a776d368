import { type Assessment, Scenario } from '@nemecys/core';
import { type ConvertedModel, convertModel, type SpyderiskModel } from '@nemecys/core/spyderisk';
import { describe, expect, test } from 'vitest';
import { readModel } from '../../packages/core/src/formats/spyderisk/model/read-model.ts';
import { conformanceCases, corpusKnowledge, corpusText } from '../conformance/corpus.fixture.ts';
import { assessed, errorsOf, own, readBack } from './convert.fixture.ts';

const wanted = ['patient-monitoring', 'clinical-network', 'small-1-secure-router', 'DataFlow_Test_Singles'];
const cases = conformanceCases();
const chosen = wanted.flatMap((name) => {
  const found = cases.filter(({ system }) => system === `systems/${name}.nq.gz`);
  // of several knowledge bases the first: that of the patient harms for the medical models
  return found.slice(0, 1).map((one) => ({ name, ...one }));
});

type Done = { readonly model: SpyderiskModel; readonly result: ConvertedModel };

async function convertCase({ system, domain }: { system: string; domain: string }): Promise<Done> {
  const { knowledge: from } = await corpusKnowledge(domain);
  const { model } = await readModel([corpusText(system)], system, from);
  return { model, result: convertModel({ model, from, to: own }) };
}

describe.skipIf(cases.length === 0)('the corpus', () => {
  test.each(chosen)(
    '$name becomes a valid scenario without errors, and nothing of it is lost',
    {
      timeout: 60_000,
    },
    async (one) => {
      const { model, result } = await convertCase(one);
      expect(Scenario.safeParse(result.scenario).error).toBeUndefined();
      const { findings } = await readBack(result);
      expect(errorsOf(findings)).toEqual([]);
      const { controls, trust, impacts } = model.settings;
      const settings = controls.length + trust.length + impacts.length;
      const all = [...result.kept, ...result.assumed, ...result.left].filter(
        ({ what }) => what !== 'flow' && what !== 'model',
      );
      expect(all.length).toBe(model.assets.length + model.links.length + settings);
      expect(new Set(all.map(({ iri }) => iri)).size).toBe(all.length);
    },
  );

  test.each(chosen)('$name can be assessed', async (one) => {
    const { result } = await convertCase(one);
    const assessment = await assessed(result);
    expect(errorsOf(assessment.findings)).toEqual([]);
    expect(assessment.harms.length).toBeGreaterThan(0);
  });

  test.each([
    // every asset has a counterpart but the law that DataFlow_Test_Singles names
    ['patient-monitoring', []],
    ['clinical-network', []],
    ['small-1-secure-router', []],
    ['DataFlow_Test_Singles', ['S2 subjectTo J2']],
  ])('%s leaves no asset behind, and of its links %j', async (name, links) => {
    const one = chosen.find((each) => each.name === name);
    if (one === undefined) throw new Error(`${name} is not in the corpus`);
    const { left } = (await convertCase(one)).result;
    expect(left.filter(({ what }) => what === 'asset')).toEqual([]);
    expect(left.filter(({ what }) => what === 'link').map(({ label }) => label)).toEqual(links);
  });
});

/** The six harms of patients, in the words of Spyderisk and in ours. */
const harms: Readonly<Record<string, string>> = {
  AbsenceOfDiagnosis: 'absence-of-diagnosis',
  DelayedDiagnosis: 'delayed-diagnosis',
  Misdiagnosis: 'misdiagnosis',
  AbsenceOfTreatment: 'absence-of-treatment',
  DelayedTreatment: 'delayed-treatment',
  InappropriateTreatment: 'inappropriate-treatment',
};

/** The harms that the published result gives a likelihood above Negligible, as `harm@label`. */
function theirHarms(expected: string, model: SpyderiskModel): string[] {
  const labels = new Map(model.assets.map(({ id, label }) => [model.ids.get(id) ?? id, label]));
  return expected
    .split('\n')
    .flatMap((row) => {
      const [kind, iri = '', likelihood] = row.split('\t');
      const [, harm = '', asset = ''] = /^system#MS-([^-]+)-([^-]+)$/u.exec(iri) ?? [];
      const ours = harms[harm];
      if (kind !== 'MS' || ours === undefined || likelihood === 'domain#Negligible') return [];
      return [`${ours}@${labels.get(asset)}`];
    })
    .sort();
}

function ourHarms({ harms: all, assets }: Assessment): string[] {
  const labels = new Map(assets.map(({ id, label }) => [id, label]));
  const six = Object.values(harms);
  return all
    .filter(({ consequence, likelihood }) => six.includes(consequence) && likelihood !== 'negligible')
    .map(({ consequence, asset }) => `${consequence}@${labels.get(asset)}`)
    .sort();
}

describe.skipIf(cases.length === 0)('the six harms of patients', () => {
  const compared = async (name: string) => {
    const one = cases.find(({ system, expected }) => system.includes(name) && expected.includes('FUTURE'));
    if (one === undefined) throw new Error(`${name} is not in the corpus`);
    const { model, result } = await convertCase(one);
    const [theirs, ours] = [theirHarms(corpusText(one.expected), model), ourHarms(await assessed(result))];
    return {
      both: ours.filter((harm) => theirs.includes(harm)),
      onlyTheirs: theirs.filter((harm) => !ours.includes(harm)),
      onlyOurs: ours.filter((harm) => !theirs.includes(harm)),
    };
  };

  test('befall the same patient in patient-monitoring: five of them, there and here', async () => {
    expect(await compared('patient-monitoring')).toEqual({
      both: [
        'absence-of-diagnosis@Patient',
        'absence-of-treatment@Patient',
        'delayed-treatment@Patient',
        'inappropriate-treatment@Patient',
        'misdiagnosis@Patient',
      ],
      onlyTheirs: [],
      onlyOurs: [],
    });
  });

  test('befall the same two patients in clinical-network: six of one, four of the other', {
    timeout: 60_000,
  }, async () => {
    const { both, onlyTheirs, onlyOurs } = await compared('clinical-network');
    const six = Object.values(harms).map((harm) => `${harm}@Patient group A`);
    const four = Object.values(harms).filter((harm) => !harm.startsWith('delayed'));
    expect(both).toEqual([...six, ...four.map((harm) => `${harm}@Patient B`)].sort());
    expect({ onlyTheirs, onlyOurs }).toEqual({ onlyTheirs: [], onlyOurs: [] });
  });
});
