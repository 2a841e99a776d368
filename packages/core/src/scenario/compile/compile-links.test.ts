import { expect, test } from 'vitest';
import { line } from '../read/files.fixture.ts';
import { compileSections, links } from './compiled.fixture.ts';
import { linkRules } from './link-rules.ts';

const ward = `context: {patients: [{id: p}]}
zones: [{id: room, type: clinic-room}]
people:
  - {id: doctor, type: clinician, zone: room}
  - {id: nurse, type: nurse}
assets:
  - {id: lan, type: hospital-lan, zone: room}
  - {id: net, type: internet}
  - {id: pump, type: infusion-pump, zone: room}
  - {id: pc, type: workstation}
  - {id: box, type: server}
  - {id: portal, type: clinician-portal, on: box}
data:
  - {id: scores, type: result-data, for: [diagnosis, treatment], about: p}
  - {id: rate, type: command-data, for: [device-command]}
  - {id: beep, type: alarm-data, for: [alarm], about: p}
  - {id: image, type: firmware-image, for: [firmware]}
  - {id: free, type: result-data}
`;

async function linksOf(sections: string): Promise<string[]> {
  const [base, all] = [await compileSections(ward), await compileSections(`${ward}${sections}`)];
  expect(all.findings.filter(({ severity }) => severity !== 'info').map(line)).toEqual([]);
  const before = new Set(links(base));
  return links(all).filter((link) => !before.has(link));
}

test('assets, people and data are linked by their own fields', async () => {
  expect(links(await compileSections(ward))).toEqual([
    'beep about p',
    'beep alarm-for p',
    'doctor located-in room',
    'lan located-in room',
    'portal runs-on box',
    'pump located-in room',
    'scores about p',
    'scores defines-treatment-for p',
    'scores diagnosis-for p',
  ]);
});

test('a flow links its ends, data and networks, and its machines to the outer networks', async () => {
  expect(await linksOf('flows: [{id: f, from: portal, to: pc, over: [net, lan], data: [scores]}]\n')).toEqual([
    'box connects-to net',
    'f carries scores',
    'f passes-over lan',
    'f passes-over net',
    'f received-by pc',
    'f sent-by portal',
    'pc connects-to lan',
  ]);
});

test('software without a device is on the network itself', async () => {
  const compiled = await compileSections(`assets: [{id: lan, type: hospital-lan}, {id: app, type: phone-app}]
flows: [{id: f, from: app, over: [lan]}]
`);
  expect(links(compiled)).toContain('app connects-to lan');
});

test('a command controls the acting device that receives it last, and firmware is installed there', async () => {
  const flows = `flows:
  - {id: one, from: portal, to: pc, data: [rate, image]}
  - {id: two, from: pc, to: pump, data: [rate, image]}
`;
  const found = await linksOf(flows);
  expect(found.filter((link) => /controls|installs-on/.test(link))).toEqual([
    'image installs-on pump',
    'rate controls pump',
  ]);
});

test('diagnosing and monitoring make diagnoses, also from data whose use is not stated', async () => {
  for (const kind of ['diagnose', 'monitor']) {
    expect(
      await linksOf(`functions: [{id: g, kind: ${kind}, by: [doctor], for: p, uses: [free, rate], at: [portal]}]\n`),
    ).toEqual([
      'doctor diagnoses p',
      'doctor interacts-with free',
      'doctor interacts-with rate',
      'doctor uses portal',
      'free diagnosis-for p',
      'g performed-by doctor',
      'g performed-by portal',
      'g serves p',
      'g works-on free',
      'g works-on rate',
    ]);
  }
});

test('treating by a person and delivering by a device make treatments', async () => {
  expect(await linksOf('functions: [{id: g, kind: treat, by: [doctor], for: p, uses: [free]}]\n')).toEqual([
    'doctor interacts-with free',
    'doctor treats p',
    'free defines-treatment-for p',
    'g performed-by doctor',
    'g serves p',
    'g works-on free',
  ]);
  expect(await linksOf('functions: [{id: g, kind: deliver, by: [pump], for: p, uses: [rate, scores]}]\n')).toEqual([
    'g performed-by pump',
    'g serves p',
    'g works-on rate',
    'g works-on scores',
    'pump treats p',
    'rate controls pump',
  ]);
});

test('alarms are watched, and patients who do it themselves view the data', async () => {
  expect(await linksOf('functions: [{id: g, kind: alarm, by: [nurse], for: p, uses: [beep]}]\n')).toEqual([
    'g performed-by nurse',
    'g serves p',
    'g works-on beep',
    'nurse interacts-with beep',
    'nurse watches p',
  ]);
  expect(await linksOf('functions: [{id: g, kind: treat, by: [p], for: p, uses: [scores], at: [pc]}]\n')).toEqual([
    'g performed-by p',
    'g performed-by pc',
    'g serves p',
    'g works-on scores',
    'p uses pc',
    'p views scores',
  ]);
});

test('a function of unknown kind harms nobody by itself', async () => {
  expect(await linksOf('functions: [{id: g, by: [doctor], for: p, uses: [free]}]\n')).toEqual([
    'doctor interacts-with free',
    'g performed-by doctor',
    'g serves p',
    'g works-on free',
  ]);
});

test('relations may be named by id or by their label in words', async () => {
  expect(
    await linksOf(
      'relations: [pc holds scores, pc connects to lan, {from: nurse, is: interacts with, to: [scores, rate]}]\n',
    ),
  ).toEqual(['nurse interacts-with rate', 'nurse interacts-with scores', 'pc connects-to lan', 'pc holds scores']);
});

test('relations that do not exist, do not fit or are the engine’s own are findings', async () => {
  const { findings } = await compileSections(
    `${ward}relations: [pc holdss scores, pc holds lan, nurse runs-on pc, scores copy-of scores, pc depends-on portal, pump uses pc]\n`,
  );
  expect(findings.map(({ code, message, advice }) => [code, message, advice])).toEqual([
    ['unknown-relation', 'There is no relation "holdss".', 'Did you mean "holds"?'],
    [
      'wrong-kind',
      '"lan" is of type "hospital-lan" and cannot take part here: "holds" goes from "component" to "data".',
      'Name "data", or choose another relation.',
    ],
    [
      'wrong-kind',
      '"nurse" is of type "nurse" and cannot take part here: "runs-on" goes from "software" to "device".',
      'Name "software", or choose another relation.',
    ],
    ['inferred-relation', 'The relation "copy-of" cannot be stated: the engine adds it itself.', 'Leave it out.'],
    ['wrong-kind', expect.stringContaining('"pump" is of type "infusion-pump"'), expect.anything()],
  ]);
});

test('nothing can be linked to itself', async () => {
  const { findings } = await compileSections(`${ward}relations: [portal depends-on portal]\n`);
  expect(findings.map(line)).toEqual([expect.stringContaining('self-relation: "portal" cannot be linked to itself.')]);
});

test('fields that name the wrong kind of thing are findings at the field', async () => {
  const { findings } = await compileSections(
    `${ward}flows: [{id: f, from: lan, to: pc, over: [pc], data: [free]}]\nfunctions: [{id: g, kind: treat, for: nurse, at: [lan]}]\n`,
  );
  expect(findings.map(({ where, code }) => `${where.path} ${code}`)).toEqual([
    'flows.f.from wrong-kind',
    'flows.f.over wrong-kind',
    'functions.g.at wrong-kind',
  ]);
});

test('every link rule is exercised by the tests of this file', () => {
  const relations = new Set(linkRules.map(({ relation }) => relation));
  const exercised =
    'located-in runs-on about diagnosis-for defines-treatment-for alarm-for sent-by received-by carries passes-over connects-to controls installs-on performed-by serves works-on uses interacts-with views diagnoses treats watches';
  expect([...relations].sort()).toEqual(exercised.split(' ').sort());
});
