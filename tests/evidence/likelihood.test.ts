import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessSystem } from '../../packages/core/src/engine/assess-system.ts';
import { evidenceText, exampleInput, knowledge, weighed } from './weigh-example.fixture.ts';

const vector = fc
  .record({
    version: fc.constantFrom('3.0', '3.1'),
    av: fc.constantFrom('N', 'A', 'L', 'P'),
    ac: fc.constantFrom('L', 'H'),
    pr: fc.constantFrom('N', 'L', 'H'),
    ui: fc.constantFrom('N', 'R'),
    s: fc.constantFrom('U', 'C'),
    c: fc.constantFrom('N', 'L', 'H'),
    i: fc.constantFrom('N', 'L', 'H'),
    a: fc.constantFrom('N', 'L', 'H'),
  })
  .map(
    ({ version, av, ac, pr, ui, s, c, i, a }) =>
      `CVSS:${version}/AV:${av}/AC:${ac}/PR:${pr}/UI:${ui}/S:${s}/C:${c}/I:${i}/A:${a}`,
  );
const asset = fc.constantFrom('pump-server', 'pumps', 'ehr', 'remote', 'edge', 'ward-pc', 'engine', 'core-router');
const level = fc.constantFrom('very-low', 'low', 'medium', 'high', 'very-high', 'safe');
const flaw = fc
  .tuple(asset, vector, fc.boolean())
  .map(([at, cvss, used]) => `{ id: CVE-1, asset: ${at}, cvss: "${cvss}", known-exploited: ${used} }`);
const person = fc
  .tuple(fc.constantFrom('nurse', 'physician', 'it-admin'), fc.constantFrom('low', 'medium', 'high', 'very-high'))
  .map(([at, likelihood]) => `{ asset: ${at}, likelihood: ${likelihood} }`);
const state = fc
  .tuple(asset, fc.constantFrom('flaw-free', 'login-strength', 'robustness', 'reliability', 'upkeep'), level)
  .map(([at, attribute, word]) => `{ asset: ${at}, trust: { ${attribute}: ${word} } }`);
const evidence = fc
  .record({
    flaws: fc.array(flaw, { maxLength: 4 }),
    people: fc.array(person, { maxLength: 2 }),
    states: fc.array(state, { maxLength: 4 }),
  })
  .map(({ flaws, people, states }) =>
    evidenceText(
      `vulnerabilities: [${flaws.join(', ')}]\npeople: [${people.join(', ')}]\nstates: [${states.join(', ')}]\n`,
    ),
  );

test('evidence that only lowers trust makes nothing less likely, and more evidence nothing either', async () => {
  const { compiled } = await exampleInput('infusion-ward/proportionate.yaml');
  const input = await exampleInput('infusion-ward/proportionate.yaml');
  const plain = assessSystem(knowledge, compiled.system, { mode: 'current' }).levels;
  const least = (now: ArrayLike<number>, before: ArrayLike<number>): number =>
    Math.min(...Array.from(now, (value, index) => value - (before[index] ?? 0)));
  await fc.assert(
    fc.asyncProperty(evidence, evidence, async (one, other) => {
      const with1 = assessSystem(knowledge, (await weighed(one, input)).compiled.system, { mode: 'current' }).levels;
      const with2 = assessSystem(knowledge, (await weighed([one, other], input)).compiled.system, {
        mode: 'current',
      }).levels;
      for (const [now, before] of [
        [with1, plain],
        [with2, with1],
      ] as const) {
        expect(least(now.consequence, before.consequence)).toBeGreaterThanOrEqual(0);
        expect(least(now.threat, before.threat)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...Array.from(now.assumed, (trust, index) => trust - (before.assumed[index] ?? 0)))).toBe(0);
      }
    }),
    { seed: 11, numRuns: 25 },
  );
});
