import { describe, expect, test } from 'vitest';
import {
  assessExample,
  examples,
  harm,
  likelihoodOf,
  pathCodes,
  sideEffects,
  variants,
} from './assess-example.fixture.ts';

describe.each(examples)('%s', (example) => {
  test.each(variants)('%s is assessed without an error', async (variant) => {
    const { findings, harms } = await assessExample(example, variant);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(harms.length).toBeGreaterThan(3);
  });

  test('too little security has more unacceptable patient harm than what fits', async () => {
    const bad = async (variant: 'under' | 'proportionate'): Promise<number> =>
      (await assessExample(example, variant)).harms.filter((entry) => entry.kind === 'patient' && !entry.acceptable)
        .length;
    expect(await bad('under')).toBeGreaterThan(await bad('proportionate'));
  });

  test('what fits leaves no unacceptable patient harm that needs an attacker', async () => {
    const { harms } = await assessExample(example, 'proportionate');
    const left = harms.filter((entry) => entry.kind === 'patient' && !entry.acceptable && !entry.withoutAttacker);
    expect(left.map((entry) => entry.id)).toEqual([]);
  });

  test('too much security starts more side effects than what fits', async () => {
    const [over, fits] = [await assessExample(example, 'over'), await assessExample(example, 'proportionate')];
    expect(sideEffects(over).size).toBeGreaterThan(sideEffects(fits).size);
  });
});

// In the monitoring of Parkinson's disease and of strokes people who look at the patient catch it (decide.test.ts).
describe.each(examples.filter((example) => !/^(parkinson|amps)/u.test(example)))('%s', (example) => {
  test('too much security has unacceptable patient harm without any attacker, which what fits has not', async () => {
    const over = await assessExample(example, 'over');
    const fits = await assessExample(example, 'proportionate');
    const obstructed = over.harms.filter(
      (entry) =>
        entry.kind === 'patient' &&
        !entry.acceptable &&
        entry.withoutAttacker &&
        !fits.harms.some((other) => other.id === entry.id && !other.acceptable),
    );
    expect(obstructed.length).toBeGreaterThan(0);
  });
});

describe.each(examples)('%s', (example) => {
  test('every shown level can be traced: harms, their causes and the causes of those', async () => {
    const { harms, whys } = await assessExample(example, 'under');
    for (const entry of harms) {
      const why = whys[entry.id];
      expect(why?.kind).toBe('consequence');
      if (why?.kind !== 'consequence') continue;
      for (const threat of why.causedBy) expect(whys[threat]?.kind).toBe('threat');
    }
  });

  test('results are marked provisional while no clinician has reviewed the knowledge', async () => {
    expect((await assessExample(example, 'scenario')).provisional).toBe(true);
  });
});

describe('parkinson home monitoring', () => {
  test('factory passwords and old software on the base unit make wrong treatment likelier than unknown ones', async () => {
    const [under, base] = [
      await assessExample('parkinson-home-monitoring', 'under'),
      await assessExample('parkinson-home-monitoring', 'scenario'),
    ];
    expect(likelihoodOf(under, 'inappropriate-treatment@patients')).toBeGreaterThan(
      likelihoodOf(base, 'inappropriate-treatment@patients'),
    );
    expect(harm(under, 'inappropriate-treatment@patients').origins).toContain('attacker');
  });

  test('a network nobody looks after is where the likeliest disclosure begins', async () => {
    const under = await assessExample('parkinson-home-monitoring', 'under');
    expect(pathCodes(under, 'health-data-disclosed@patients')[0]).toBe('outsider-joins-network');
    expect(harm(under, 'health-data-disclosed@patients').path?.steps[0]?.id).toContain('home-wifi');
  });

  test('two factors and time-outs start their side effects only where they are in place', async () => {
    const over = sideEffects(await assessExample('parkinson-home-monitoring', 'over'));
    const base = sideEffects(await assessExample('parkinson-home-monitoring', 'scenario'));
    for (const code of ['second-factor-not-at-hand', 'session-ends-during-care', 'stale-certificate-stops-flow']) {
      expect(over.has(code)).toBe(true);
      expect(base.has(code)).toBe(false);
    }
  });

  test('somebody who notices is advised, without whom the visit in person comes too late', async () => {
    const base = await assessExample('parkinson-home-monitoring', 'scenario');
    const advised = harm(base, 'absence-of-treatment@patients').advice.flatMap(({ controls }) =>
      controls.map(({ id }) => id),
    );
    expect(advised.some((id) => id.startsWith('fault-noticed-in-time@'))).toBe(true);
  });
});

describe('insulin pump with phone', () => {
  test('just-works pairing and an old phone make overdosing high; limits in the pump make it very low', async () => {
    const [under, fits] = [
      await assessExample('insulin-pump-phone', 'under'),
      await assessExample('insulin-pump-phone', 'proportionate'),
    ];
    expect(harm(under, 'over-delivery@patients').likelihood).toBe('high');
    expect(harm(fits, 'over-delivery@patients').likelihood).toBe('very-low');
  });

  test('a code for every dose delays treatment with no attacker about', async () => {
    const over = await assessExample('insulin-pump-phone', 'over');
    const delayed = harm(over, 'delayed-treatment@patients');
    expect(delayed.withoutAttacker).toBe(true);
    expect(delayed.acceptable).toBe(false);
    expect(sideEffects(over)).toContain('code-delays-urgent-dose');
  });

  test('going on with the last value turns late data into wrong treatment instead of late treatment', async () => {
    const under = await assessExample('insulin-pump-phone', 'under');
    expect(harm(under, 'delayed-treatment@patients').likelihood).toBe('negligible');
    expect(likelihoodOf(under, 'inappropriate-treatment@patients')).toBeGreaterThan(2);
  });
});

describe('infusion ward', () => {
  test('hard limits and confirmation at the pump hold overdosing down though the record system stays as it is', async () => {
    const [under, fits] = [
      await assessExample('infusion-ward', 'under'),
      await assessExample('infusion-ward', 'proportionate'),
    ];
    expect(harm(under, 'over-delivery@patients').likelihood).toBe('high');
    expect(harm(fits, 'over-delivery@patients').likelihood).toBe('very-low');
  });

  test('an alarm at the bedside makes a missed alarm very unlikely; without it a locked or cut-off system misses alarms', async () => {
    const [over, fits] = [
      await assessExample('infusion-ward', 'over'),
      await assessExample('infusion-ward', 'proportionate'),
    ];
    expect(likelihoodOf(over, 'missed-alarm@patients')).toBeGreaterThan(likelihoodOf(fits, 'missed-alarm@patients'));
    expect(harm(over, 'missed-alarm@patients').withoutAttacker).toBe(true);
  });

  test('alarm fatigue is no attack: ranked alarms make late help rarer, not fewer attackers', async () => {
    const [under, fits] = [
      await assessExample('infusion-ward', 'under'),
      await assessExample('infusion-ward', 'proportionate'),
    ];
    expect(under.threats.map(({ code }) => code)).toContain('alarm-goes-unheeded');
    expect(under.threats.find(({ code }) => code === 'alarm-goes-unheeded')?.origin).toBe('ordinary-use');
    expect(likelihoodOf(fits, 'delayed-alarm@patients')).toBeLessThan(likelihoodOf(under, 'delayed-alarm@patients'));
  });

  test('emergency access takes lock-outs away and brings a misuse of its own', async () => {
    const fits = sideEffects(await assessExample('infusion-ward', 'proportionate'));
    expect(fits).toContain('emergency-access-misused');
  });
});

describe('SNAP imaging', () => {
  test('limits hard-coded in the base hold excess energy down', async () => {
    const [under, fits] = [
      await assessExample('snap-imaging', 'under'),
      await assessExample('snap-imaging', 'proportionate'),
    ];
    expect(harm(under, 'excess-energy-or-force@patients').likelihood).toBe('high');
    expect(harm(fits, 'excess-energy-or-force@patients').likelihood).toBe('very-low');
    expect(harm(under, 'excess-energy-or-force@patients').origins).toContain('attacker');
  });

  test('the technician beside the device can be hurt too', async () => {
    expect(harm(await assessExample('snap-imaging', 'under'), 'injury-of-others@technician').kind).toBe('other-person');
  });

  test('results in clear text are altered on the wire; with encryption and proof of identity that is rarer', async () => {
    const altered = async (variant: 'under' | 'proportionate'): Promise<number> => {
      const { threats, scales } = await assessExample('snap-imaging', variant);
      const found = threats.filter(
        ({ code, id }) => code === 'data-altered-in-transit' && id.includes('flow=file-results'),
      );
      return Math.max(0, ...found.map(({ likelihood }) => scales.likelihood.findIndex(({ id }) => id === likelihood)));
    };
    expect(await altered('under')).toBeGreaterThan(2);
    expect(await altered('proportionate')).toBeLessThan(await altered('under'));
  });
});
