import { describe, expect, it, test } from 'vitest';
import { changeLines, evidenceText, exampleInput, weighed } from './weigh-example.fixture.ts';

const full = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const flaw = (asset: string, cvss: string, more = '') =>
  evidenceText(`vulnerabilities: [{ id: CVE-1, asset: ${asset}, cvss: "${cvss}"${more} }]\n`);
const changesBy = async (text: string | readonly string[]) => changeLines(await weighed(text));

describe('a flaw', () => {
  it.each([
    ['over the network with full control', full, ['flaw-free@pump-server medium → low']],
    ['that needs help by a user', full.replace('UI:N', 'UI:R'), []],
    ['that is hard to use', full.replace('AC:L', 'AC:H'), []],
    [
      'that gives the rights of a user',
      full.replace('C:H/I:H/A:H', 'C:L/I:L/A:L'),
      ['login-strength@pump-server high → low'],
    ],
    ['that discloses', full.replace('I:H/A:H', 'I:N/A:N'), ['login-strength@pump-server high → low']],
    [
      'that stops it',
      full.replace('C:H/I:H', 'C:N/I:N'),
      ['overload-resistance@pump-server', 'robustness@pump-server'],
    ],
    ['that needs far-reaching rights', full.replace('PR:N', 'PR:H'), ['privilege-separation@pump-server']],
    ['on the machine itself', full.replace('AV:N', 'AV:L'), ['privilege-separation@pump-server']],
    ['that needs hands on the machine', full.replace('AV:N', 'AV:P'), ['ports-closed@pump-vm']],
  ])('%s lowers what stands for it', async (_, cvss, expected) => {
    const ids = (lines: readonly string[]) => lines.map((line) => line.split(' ')[0]);
    const changes = await changesBy(flaw('pump-server', cvss));
    expect(ids(changes)).toEqual(ids(expected));
    for (const line of expected.filter((text) => text.includes('→'))) expect(changes).toContain(line);
  });

  it('that attackers use leaves one step less', async () => {
    expect(await changesBy(flaw('pump-server', full, ', known-exploited: yes'))).toEqual([
      'flaw-free@pump-server medium → very-low',
    ]);
    expect(await changesBy(flaw('pump-server', full.replace('UI:N', 'UI:R'), ', epss: 0.5'))).toEqual([
      'flaw-free@pump-server medium → low',
    ]);
  });

  it('whose scope changes reaches what the asset is linked to and exchanges data with, and says so', async () => {
    const result = await weighed(flaw('ehr', full.replace('S:U', 'S:C')));
    const reached = result.changes.filter(({ concept }) => concept === 'flaw-free').map(({ asset }) => asset);
    expect(reached).toEqual(['ehr', 'ehr-vm', 'engine', 'pump-server', 'ward-pc']);
    const engine = result.changes.find(({ id }) => id === 'flaw-free@engine');
    expect(engine?.because[0]?.text).toContain('it reaches on from Health record system');
  });

  it('of which nothing is known is reported, not passed over', async () => {
    const { changes, findings, items } = await weighed(
      evidenceText('vulnerabilities: [{ id: CVE-1, asset: pumps, known-exploited: yes }]\n'),
    );
    expect(changes).toEqual([]);
    expect(items).toMatchObject([{ outcome: 'without-effect', assets: ['pumps'] }]);
    expect(findings).toMatchObject([{ code: 'evidence-without-effect', where: { line: 5 } }]);
  });
});

describe('a VEX statement', () => {
  const finding = flaw('pump-server', full);
  const vex = (state: string, observed = '2026-11-19T10:00Z') =>
    evidenceText(`vulnerabilities: [{ id: CVE-1, asset: pump-server, vex: ${state} }]\n`).replace(
      '2026-11-19T10:00Z',
      observed,
    );

  it.each([
    ['not-affected', true],
    ['fixed', true],
    ['affected', false],
    ['under-investigation', false],
  ])('"%s" dismisses the finding: %s', async (state, dismissed) => {
    const { changes, items } = await weighed([finding, vex(state)]);
    expect(changes).toHaveLength(dismissed ? 0 : 1);
    expect(items[0]?.outcome).toBe(dismissed ? 'dismissed' : 'used');
  });

  it('of a fix says nothing of what was seen later', async () => {
    expect((await weighed([finding, vex('fixed', '2026-11-18')])).changes).toHaveLength(1);
    expect((await weighed([finding, vex('not-affected', '2026-11-18')])).changes).toHaveLength(0);
  });

  it('that is newer counts before an older one, and of two as new the one that dismisses does not', async () => {
    const { changes } = await weighed([finding, vex('not-affected'), vex('affected', '2026-11-20')]);
    expect(changes).toHaveLength(1);
    expect((await weighed([finding, vex('not-affected'), vex('affected')])).changes).toHaveLength(1);
  });

  it('about another asset or flaw dismisses nothing', async () => {
    expect((await weighed([finding, vex('fixed').replace('pump-server', 'ehr')])).changes).toHaveLength(1);
    expect((await weighed([finding, vex('fixed').replace('CVE-1', 'CVE-2')])).changes).toHaveLength(1);
  });
});

describe('what evidence says', () => {
  it('never raises a level', async () => {
    const text = evidenceText(`states:
  - { asset: pumps, trust: { flaw-free: safe, login-strength: "<= very-high" } }
people: [{ asset: nurse, likelihood: negligible }]
privacy: [{ asset: ehr, score: 100 }]
`);
    const { changes, items } = await weighed(text);
    expect(changes).toEqual([]);
    expect(items.map(({ outcome }) => outcome)).toEqual(['no-change', 'no-change', 'no-change']);
  });

  it('is settled at the lowest, with every reason, and identical reasons are one', async () => {
    const { changes } = await weighed(
      evidenceText(`vulnerabilities:
  - { id: CVE-1, asset: pump-server, cvss: "${full}" }
  - { id: CVE-2, asset: pump-server, cvss: "${full}" }
states: [{ asset: pump-server, trust: { flaw-free: very-low } }]
`),
    );
    expect(changes).toMatchObject([
      {
        id: 'flaw-free@pump-server',
        to: 'very-low',
        because: [
          { rule: null, to: 'very-low', evidence: ['evidence.yaml#states.1'] },
          {
            rule: 'flaw-gives-control',
            to: 'low',
            evidence: ['evidence.yaml#vulnerabilities.1', 'evidence.yaml#vulnerabilities.2'],
          },
        ],
      },
    ]);
  });

  it('takes controls away, and does not put in place what the author says is absent', async () => {
    const input = await exampleInput('infusion-ward/over.yaml');
    const controls = 'two-factor-login: absent, proximity-login: in-place, malware-protection: absent';
    const result = await weighed(evidenceText(`states: [{ asset: ward-pc, controls: { ${controls} } }]\n`), input);
    expect(changeLines(result)).toEqual([
      'malware-protection@ward-pc in-place → absent',
      'two-factor-login@ward-pc in-place → absent',
    ]);
    const left = result.compiled.system.controls
      .filter(({ asset }) => asset === 'ward-pc')
      .map(({ control }) => control);
    expect(left).not.toContain('two-factor-login');
    expect(left).not.toContain('proximity-login');
  });

  it('raises an impact and lowers none', async () => {
    const impacts = (word: string) =>
      changesBy(evidenceText(`states: [{ asset: patients, impacts: { under-delivery: ${word} } }]\n`));
    expect(await impacts('very-low')).toEqual([]);
    expect(await impacts('very-high')).toEqual([expect.stringMatching(/^under-delivery@patients .* → very-high$/u)]);
  });

  it('at least (>=) raises nothing and is reported', async () => {
    const { changes, findings } = await weighed(
      evidenceText('states: [{ asset: pumps, trust: { flaw-free: ">= high" } }]\n'),
    );
    expect(changes).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('evidence-raises-nothing');
  });

  it('holds against answers to questions that are still open', async () => {
    const { compiled } = await weighed(flaw('pump-server', full));
    const question = compiled.questions.find(({ id }) => id === 'patched-within-a-month@pump-server');
    const low = 1;
    expect(question?.yes.trust).toEqual([{ asset: 'pump-server', attribute: 'flaw-free', level: low }]);
    const other = compiled.questions.find(({ id }) => id === 'patched-within-a-month@ehr');
    expect(other?.yes.trust).toEqual([{ asset: 'ehr', attribute: 'flaw-free', level: 3 }]);
  });
});

describe('people and models', () => {
  it.each([
    ['very-high', 'very-low'],
    ['high', 'low'],
  ])('of likelihood %s to be deceived leave %s alertness', async (likelihood, level) => {
    const text = evidenceText(`people: [{ asset: nurse, likelihood: ${likelihood} }]\n`);
    expect(await changesBy(text)).toEqual([`alertness@nurse medium → ${level}`]);
  });

  it.each([
    [0, 'very-low'],
    [19.9, 'very-low'],
    [20, 'low'],
    [39, 'low'],
  ])('with a privacy score of %s leave %s separation of rights', async (score, level) => {
    const text = evidenceText(`privacy: [{ asset: ehr, score: ${score} }]\n`);
    expect(await changesBy(text)).toEqual([
      expect.stringMatching(new RegExp(`^privilege-separation@ehr .* → ${level}$`, 'u')),
    ]);
  });
});

describe('a measure', () => {
  it.each([
    ['pumps', 'days-since-last-patch, value: 89', []],
    ['pumps', 'days-since-last-patch, value: 90', []],
    ['pumps', 'days-since-last-patch, value: 180', ['flaw-free@pumps medium → low']],
    ['pumps', 'days-since-last-patch, since: 2025-11-20', ['flaw-free@pumps medium → very-low']],
    ['pumps', 'days-since-end-of-support, since: 2027-01-01', []],
    ['remote', 'default-credentials-found, value: yes', ['login-strength@remote medium → very-low']],
    ['remote', 'default-credentials-found, value: no', []],
    ['nurse', 'phishing-test-failures, value: 15', ['alertness@nurse medium → low']],
    ['ward-wlan', 'unknown-devices-seen, value: 5', ['outsiders-kept-out@ward-wlan high → low']],
    ['show-record', 'unencrypted-link-found, value: yes', ['encryption-in-transit@show-record in-place → absent']],
    ['pumps', 'reported-lost, value: 1', ['theft-resistance@pumps']],
    ['clock', 'clock-drift-seconds, value: 700', ['upkeep@clock medium → low']],
    ['pumps', 'missed-check-ins, value: 12', ['reliability@pumps']],
  ])('at %s of %s', async (asset, measure, expected) => {
    const changes = await changesBy(evidenceText(`indicators: [{ asset: ${asset}, indicator: ${measure} }]\n`));
    expect(changes.map((line) => line.split(' ')[0])).toEqual(expected.map((line) => line.split(' ')[0]));
    const whole = expected.filter((line) => line.includes('→'));
    expect(changes.map((line) => line.split(' → ')[1])).toEqual(
      expect.arrayContaining(whole.map((line) => line.split(' → ')[1])),
    );
  });

  it('of another kind of asset is reported', async () => {
    const { findings } = await weighed(
      evidenceText('indicators: [{ asset: nurse, indicator: days-since-last-patch, value: 400 }]\n'),
    );
    expect(findings).toMatchObject([{ code: 'evidence-without-effect', severity: 'warning' }]);
  });
});

describe('a scan', () => {
  const names = `known-as:
  - { asset: pump-vm, ip: 10.1.2.3, mac: 00-1A-11-22-33-44 }
  - { asset: pump-server, services: [pumpd] }
`;
  const scan = (entry: string) =>
    evidenceText(`${names}scans: [${entry}]
vulnerabilities: [{ id: CVE-1, cvss: "${full}" }]
`);

  it.each([
    ['address and service', '{ ip: 10.1.2.3, services: [{ name: PumpD, cves: [CVE-1] }] }', ['flaw-free@pump-server']],
    ['address alone', '{ ip: 10.1.2.3, services: [{ name: ssh, cves: [CVE-1] }] }', ['flaw-free@pump-vm']],
    ['network card', '{ ip: 10.0.0.9, mac: "00:1a:11:22:33:44", cves: [CVE-1] }', ['flaw-free@pump-vm']],
    [
      'host name that is a label',
      '{ ip: 10.0.0.9, hostname: Integration Engine, cves: [CVE-1] }',
      ['flaw-free@engine'],
    ],
    ['class, where it is the only one', '{ ip: 10.0.0.9, type: workstation, cves: [CVE-1] }', ['flaw-free@ward-pc']],
    ['class, where there are several', '{ ip: 10.0.0.9, type: server, cves: [CVE-1] }', []],
  ])('is matched by %s', async (_, entry, expected) => {
    const { changes, items } = await weighed(scan(entry));
    expect(changes.map(({ id }) => id)).toEqual(expected);
    expect(items.some(({ outcome }) => outcome === 'unmatched')).toBe(expected.length === 0);
  });

  it('reports what fits nothing, and the assets that no scan saw', async () => {
    const { findings, unscanned } = await weighed(scan('{ ip: 10.1.2.3 }, { ip: 10.9.9.9 }'));
    expect(findings.map(({ code }) => code)).toEqual(['evidence-unmatched', 'evidence-unmatched']);
    const ids = unscanned.map(({ id }) => id);
    expect(ids).toContain('pumps');
    expect(ids).not.toContain('pump-vm');
    expect(ids).not.toContain('pump-server');
    expect(ids).not.toContain('nurse');
  });

  it('that names a flaw nobody describes says so', async () => {
    const { findings } = await weighed(scan('{ ip: 10.1.2.3, cves: [CVE-1, CVE-9] }'));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('"CVE-9" changes nothing')]);
  });
});

describe('an asset', () => {
  it.each([
    ['its id', 'asset: pump-server', ['pump-server']],
    ['its label', 'asset: pump SERVER', ['pump-server']],
    ['its class', 'asset: interface-engine', ['engine']],
    ['an id in a selector', 'where: { id: engine }', ['engine']],
    ['a type', 'where: { type: server }', ['ehr-vm', 'pump-vm']],
    [
      'a type and a property',
      'where: { type: server-software, properties: { on: pump-vm } }',
      ['pump-server', 'remote'],
    ],
    ['a label in a selector', 'where: { label: Directory }', ['directory']],
  ])('is selected by %s', async (_, about, expected) => {
    const { items } = await weighed(evidenceText(`states: [{ ${about}, trust: { flaw-free: very-low } }]\n`));
    expect(items[0]?.assets).toEqual(expected);
  });

  it.each(['asset: pmup-server', 'asset: server', 'where: { type: server, label: Directory }'])(
    'is not guessed: %s',
    async (about) => {
      const { items, findings } = await weighed(
        evidenceText(`states: [{ ${about}, trust: { flaw-free: very-low } }]\n`),
      );
      expect(items).toMatchObject([{ outcome: 'unmatched', assets: [] }]);
      expect(findings).toMatchObject([{ code: 'evidence-unmatched', where: { line: 5 } }]);
    },
  );
});

test('expired evidence is withdrawn and listed', async () => {
  const text = evidenceText(`people: [{ asset: nurse, likelihood: high }]\n`, 'expires: 1 hour\n');
  const { changes, items, compiled } = await weighed(text);
  expect(changes).toEqual([]);
  expect(items).toMatchObject([{ outcome: 'expired', age: 1 }]);
  expect(compiled.system).toEqual((await exampleInput()).compiled.system);
});

test('words that the knowledge lacks are errors with their place', async () => {
  const { findings } = await weighed(
    evidenceText(`indicators: [{ asset: pumps, indicator: days-since-last-pach, value: 1 }]
states: [{ asset: pumps, trust: { flawfree: low }, controls: { patchin: absent } }]
`),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'unknown-indicator', advice: 'Did you mean "days-since-last-patch"?', where: { line: 5 } },
    { code: 'unknown-word', advice: 'Did you mean "flaw-free"?', where: { line: 6 } },
    { code: 'unknown-word', advice: 'Did you mean "patching"?', where: { line: 6 } },
  ]);
});
