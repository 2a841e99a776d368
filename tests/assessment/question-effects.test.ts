import { describe, expect, test } from 'vitest';
import { assessExample } from '../examples/assess-example.fixture.ts';

const told =
  /If (?<answer>yes|no), (?<harm>.+?) (?<verb>rises|falls) from (?<from>[a-z ]+?) to (?<to>[a-z ]+?) (?<scale>risk|likelihood)(?:, and (?<more>\d+) more harms? with it)?\./gu;

describe.each(['infusion-ward', 'insulin-pump-phone'])('what answers to questions of %s would do', async (example) => {
  const { questions, harms, scales } = await assessExample(example, 'scenario');
  const names = new Map(harms.map((harm) => [`${harm.label} (${harm.assetLabel})`, harm]));

  test('is told in words that agree with the levels under each answer', () => {
    let checked = 0;
    for (const { effect, swings } of questions) {
      for (const { groups } of effect.matchAll(told)) {
        const harm = names.get(groups?.harm ?? '');
        const swing = swings.find((one) => one.harm === harm?.id);
        if (harm === undefined || swing === undefined || groups === undefined) continue;
        const scale = groups.scale === 'risk' ? 'risk' : 'likelihood';
        const levelOf = (id: string) => scales[scale].findIndex((step) => step.id === id);
        const wordOf = (word: string | undefined) =>
          scales[scale].findIndex(({ label }) => label.toLowerCase() === word);
        const then = { risk: { yes: swing.riskYes, no: swing.riskNo }, likelihood: swing }[scale];
        expect(wordOf(groups.from)).toBe(levelOf(harm[scale]));
        expect(wordOf(groups.to)).toBe(levelOf(groups.answer === 'yes' ? then.yes : then.no));
        expect(wordOf(groups.to) > wordOf(groups.from)).toBe(groups.verb === 'rises');
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  test('is told of every question that changes a result, and of no other', () => {
    for (const { effect, weight } of questions) {
      expect(effect === '').toBe(weight === 0);
      expect(effect.replaceAll(told, '').trim()).toBe('');
    }
  });

  test('orders the questions: what moves the risk of more harms further comes first, and most change nothing', () => {
    const weights = questions.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights.filter((weight) => weight > 0).length).toBeLessThan(questions.length / 2);
  });

  test('names the harm that moves farthest', () => {
    const level = (id: string) => scales.risk.findIndex((step) => step.id === id);
    for (const { effect, swings } of questions.filter(({ weight }) => weight >= 100)) {
      for (const answer of ['yes', 'no'] as const) {
        const moves = swings.map(({ harm, riskYes, riskNo }) => {
          const now = level(harms.find(({ id }) => id === harm)?.risk ?? '');
          return level(answer === 'yes' ? riskYes : riskNo) - now;
        });
        const rise = [...effect.matchAll(told)].find(
          ({ groups }) => groups?.answer === answer && groups.verb === 'rises',
        );
        const farthest = Math.max(0, ...moves);
        if (rise?.groups?.scale !== 'risk') expect(farthest).toBe(0);
        else {
          const steps = (label: string | undefined) =>
            scales.risk.findIndex((step) => step.label.toLowerCase() === label);
          expect(steps(rise.groups.to) - steps(rise.groups.from)).toBe(farthest);
          expect(Number(rise.groups.more ?? 0) + 1).toBe(moves.filter((move) => move > 0).length);
        }
      }
    }
  });
});
