import { expect, test } from 'vitest';
import type { QuantifiedVerdict } from './class-control.ts';
import type { Outcome } from './evaluate-harm-model.ts';
import { type Judged, judgePortfolio } from './judge-portfolio.ts';

/** An outcome of an option, from the harm it does and what it delivers and delays, QALY a year. */
function outcome({ harm, delivered = 100, delay = 0 }: { harm: number; delivered?: number; delay?: number }): Outcome {
  const sure = (value: number) => ({ lower: value, upper: value });
  const net = delivered - harm - delay;
  return {
    ...{ hazards: [], availability: [], dropOut: 0, staffHours: 0, cost: 0, delay },
    ...{ harm: sure(harm), delivered: sure(delivered), healthNet: sure(net), netBenefit: sure(net) },
    ...{ loss: sure(0), breaches: sure(0), moneyInQaly: { spent: 0, lost: 0 } },
  };
}

function option(id: string, of: Parameters<typeof outcome>[0], controls: readonly QuantifiedVerdict[] = []): Judged {
  const gates = [{ gate: 'G1', passed: true, reason: 'within the limit' }] as const;
  return { id, label: id, gates, controls, outcomes: [outcome(of)] };
}

const harmful: QuantifiedVerdict = {
  control: { id: 'pin', label: 'Code before every dose', grade: 'D', isRequiredByLaw: false },
  ...{ place: 'inside', class: 'harmful', reason: 'It costs health.', gain: { mean: -1, low: -2, high: 0 } },
  ...{ healthGain: -1, likelyGain: 0, ratio: null },
};

const rules = { objective: 'health', near: 0.005 } as const;
const verdictOf = (judged: Judged, ...others: readonly Judged[]) => judgePortfolio(judged, [judged, ...others], rules);

test('an option is under-protected where another one does less harm and is no worse, although none of its controls is wanting by itself', () => {
  const under = option('under', { harm: 1.2 });
  expect(verdictOf(under, option('fits', { harm: 0.03 }))).toMatchObject({
    verdict: 'under-protected',
    reasons: ['“fits” does less harm, delivers no less and asks for no more.'],
    also: null,
  });
});

test('what an option delivers less than the numbers can tell does not hide that it is safer', () => {
  const safer = option('safer', { harm: 0.03, delivered: 99.999 });
  expect(verdictOf(option('under', { harm: 1.2 }), safer).verdict).toBe('under-protected');
  const dearer = option('dearer', { harm: 0.03, delivered: 99 });
  expect(verdictOf(option('under', { harm: 1.2 }), dearer).verdict).toBe('proportionate');
});

test('a safer option counts however small the harm is beside the benefit, down to what the numbers can tell', () => {
  expect(verdictOf(option('one', { harm: 0.05 }), option('other', { harm: 0.03 })).verdict).toBe('under-protected');
  expect(verdictOf(option('one', { harm: 0.035 }), option('other', { harm: 0.03 })).verdict).toBe('proportionate');
});

test('where what an option holds does the harm, that another one does less makes it over-protected only', () => {
  const over = option('over', { harm: 1.2 }, [harmful]);
  const { verdict, reasons, also } = verdictOf(over, option('fits', { harm: 0.03 }));
  expect({ verdict, also }).toEqual({ verdict: 'over-protected', also: null });
  expect(reasons).toEqual([
    'It holds Code before every dose: It costs health.',
    '“fits” does no more harm, delivers no less and asks for no more.',
  ]);
});

test('an option is over-protected where another one delays less and is no worse', () => {
  expect(verdictOf(option('slow', { harm: 0.03, delay: 2 }), option('fits', { harm: 0.03 })).verdict).toBe(
    'over-protected',
  );
});
