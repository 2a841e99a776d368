import { expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { Scenario } from '../scenario/scenario.ts';
import { DecisionCriteria, freezeCriteria } from './criteria.ts';
import { decide } from './decide.ts';
import { Decision, type OptionEntry } from './decision.ts';
import type { DecisionOption } from './option.ts';
import { decisionKnowledge, plainHash, tinyInput, tinyOption } from './tiny-decision.fixture.ts';

const option = (decision: Decision, id: string): OptionEntry => {
  const found = decision.options.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`There is no option ${id}.`);
  return found;
};
const verdictOf = (decision: Decision, id: string): string => option(decision, id).verdict.verdict;

const password = decisionKnowledge(
  [
    { id: 'guessed', lacks: ['skill@a'], effects: ['harm@a'], origin: 'attacker' },
    { id: 'forgotten', lacks: ['care@a'], effects: ['harm@a'], origin: 'ordinary-use' },
  ],
  [
    { id: 'password', blocks: ['guessed'], triggers: ['forgotten'] },
    { id: 'badge', blocks: ['guessed'], cost: 2 },
  ],
);
const person = ['x.skill=1', 'x.care=2', 'x.harm!4'] as const;

test('a forgotten password survives attackers-off and is made by security; the badge without it is proportionate', () => {
  const decision = decide(
    tinyInput(password, [
      tinyOption('open', ...person),
      tinyOption('password', ...person, 'x+password'),
      tinyOption('badge', ...person, 'x+badge'),
    ]),
  );
  const [effect] = option(decision, 'password').effects;
  expect(effect?.runs).toMatchObject({ z: 0, a: 4, b: 3, c: 3 });
  expect(effect?.shares).toEqual({ attack: 0, security: 3, failure: 0 });
  expect(verdictOf(decision, 'open')).toBe('under-protected');
  expect(verdictOf(decision, 'password')).toBe('over-protected');
  expect(verdictOf(decision, 'badge')).toBe('proportionate');
  expect(option(decision, 'password').controls[0]?.class).toBe('recommended');
});

test('a lighter option never hides a harm above its criterion that failures make: both verdicts are told', () => {
  const breakdown = decisionKnowledge(
    [{ id: 'breaks', lacks: ['care@a'], effects: ['harm@a'], origin: 'failure' }],
    [
      { id: 'upkeep', blocks: ['breaks'] },
      { id: 'idle', cost: 3, blocks: [] },
    ],
  );
  const worn = ['x.care=1', 'x.harm!4'] as const;
  const decision = decide(
    tinyInput(breakdown, [tinyOption('fits', ...worn, 'x+upkeep'), tinyOption('burdened', ...worn, 'x+idle')]),
  );
  const { verdict } = option(decision, 'burdened');
  expect(verdict.verdict).toBe('under-protected');
  expect(verdictOf(decision, 'fits')).toBe('proportionate');
  expect(verdict.reason).toMatch(/is above what is accepted; failures and ordinary use make/u);
});

test('an ordinary breakdown is failure-made, with controls and without', () => {
  const knowledge = decisionKnowledge(
    [
      { id: 'breaks', lacks: ['care@a'], effects: ['harm@a'], origin: 'failure' },
      { id: 'attacked', lacks: ['skill@a'], effects: ['harm@a'], origin: 'attacker' },
    ],
    [{ id: 'lock', blocks: ['attacked'] }],
  );
  const decision = decide(tinyInput(knowledge, [tinyOption('locked', 'x.skill=1', 'x.care=1', 'x.harm!4', 'x+lock')]));
  expect(option(decision, 'locked').effects[0]?.shares).toEqual({ attack: 0, security: 0, failure: 4 });
  expect(verdictOf(decision, 'locked')).toBe('not-justifiable');
});

test('a model whose only harm is a side effect gives security all of it', () => {
  for (let care = 0; care < 5; care += 1) {
    const knowledge = decisionKnowledge(
      [{ id: 'obstructed', lacks: ['care@a'], effects: ['harm@a'], origin: 'ordinary-use' }],
      [{ id: 'gate', triggers: ['obstructed'] }],
    );
    const decision = decide(tinyInput(knowledge, [tinyOption('gated', `x.care=${care}`, 'x.harm!4', 'x+gate')]));
    const [effect] = option(decision, 'gated').effects;
    expect(effect?.runs.b).toBe(5 - care);
    expect(effect?.shares).toEqual({ attack: 0, security: 5 - care, failure: 0 });
    expect(option(decision, 'gated').controls[0]?.class).toBe('harmful');
  }
});

const layers = decisionKnowledge(
  [
    { id: 'enters', lacks: ['skill@a'], effects: ['inside@a'], origin: 'attacker' },
    { id: 'hurts', suffers: ['inside@a'], effects: ['harm@a'] },
    { id: 'annoys', lacks: ['care@a'], effects: ['delay@a'], origin: 'ordinary-use' },
  ],
  [
    { id: 'wall', blocks: ['enters'] },
    { id: 'guard', blocks: ['hurts'], performance: 1 },
    { id: 'paint', blocks: ['annoys'], performance: 3 },
    { id: 'noise', triggers: ['annoys'] },
  ],
);
const keep = ['x.skill=0', 'x.care=3', 'x.harm!4'] as const;

test('defence in depth is a back-stop and not called over-protected, for any role', () => {
  for (const role of ['manufacturer', 'integrator', 'operator'] as const) {
    const decision = decide(
      tinyInput(layers, [tinyOption('one', ...keep, 'x+wall'), tinyOption('two', ...keep, 'x+wall', 'x+guard')], role),
    );
    expect(verdictOf(decision, 'one')).toBe('proportionate');
    expect(verdictOf(decision, 'two')).toBe('proportionate');
    expect(option(decision, 'two').controls.map(({ class: kind }) => kind)).toEqual(['back-stop', 'back-stop']);
    expect(option(decision, 'one').controls.map(({ class: kind }) => kind)).toEqual(['required']);
  }
});

test('a control that changes nothing and slows work is disproportionate, and the option without it shows it', () => {
  const decision = decide(
    tinyInput(layers, [tinyOption('one', ...keep, 'x+wall'), tinyOption('more', ...keep, 'x+wall', 'x+paint')]),
  );
  expect(verdictOf(decision, 'more')).toBe('over-protected');
  expect(option(decision, 'more').controls.find(({ label }) => label === 'paint')?.class).toBe('disproportionate');
  expect(option(decision, 'more').verdict.reason).toContain('“one”');
});

test('a control that only triggers side effects never makes an option proportionate where it is so without', () => {
  let insideWithout = 0;
  for (let skill = 0; skill <= 5; skill += 1) {
    for (let care = 0; care <= 5; care += 1) {
      for (const role of ['manufacturer', 'operator'] as const) {
        const base = [`x.skill=${skill}`, `x.care=${care}`, 'x.harm!4', 'x.delay!3'];
        const decision = decide(
          tinyInput(
            layers,
            [tinyOption('without', ...base, 'x+wall'), tinyOption('with', ...base, 'x+wall', 'x+noise')],
            role,
          ),
        );
        if (!option(decision, 'without').inside) continue;
        insideWithout += 1;
        expect(verdictOf(decision, 'with')).not.toBe('proportionate');
      }
    }
  }
  expect(insideWithout).toBeGreaterThan(20);
});

const priced = decisionKnowledge(
  [{ id: 'enters', lacks: ['skill@a'], effects: ['harm@a'], origin: 'attacker' }],
  [
    { id: 'cheap', blocks: ['enters'], cost: 1 },
    { id: 'dear', blocks: ['enters'], cost: 4 },
  ],
);

test('for a manufacturer cost breaks ties and nothing else; for an operator the dearer of two equal options is too much', () => {
  const options = [
    tinyOption('cheap', 'x.skill=0', 'x.harm!4', 'x+cheap'),
    tinyOption('dear', 'x.skill=0', 'x.harm!4', 'x+dear'),
  ];
  const made = decide(tinyInput(priced, options, 'manufacturer'));
  expect([verdictOf(made, 'cheap'), verdictOf(made, 'dear')]).toEqual(['proportionate', 'proportionate']);
  expect([option(made, 'cheap').preferred, option(made, 'dear').preferred]).toEqual([true, false]);
  const run = decide(tinyInput(priced, options, 'operator'));
  expect([verdictOf(run, 'cheap'), verdictOf(run, 'dear')]).toEqual(['proportionate', 'over-protected']);
});

test('a manufacturer is never told to accept more harm because it costs less', () => {
  const weak = decisionKnowledge(
    [{ id: 'enters', lacks: ['skill@a'], effects: ['harm@a'], origin: 'attacker' }],
    [
      { id: 'cheap', blocks: ['enters'], cost: 0, effect: 4 },
      { id: 'dear', blocks: ['enters'], cost: 4, effect: 5 },
    ],
  );
  const decision = decide(
    tinyInput(
      weak,
      [tinyOption('cheap', 'x.skill=0', 'x.harm!4', 'x+cheap'), tinyOption('dear', 'x.skill=0', 'x.harm!4', 'x+dear')],
      'manufacturer',
    ),
  );
  expect(verdictOf(decision, 'dear')).toBe('proportionate');
  expect(verdictOf(decision, 'cheap')).toBe('under-protected');
});

test('verdicts are the same when everything is called otherwise', () => {
  const renamed = (one: DecisionOption, id: string, asset: string): DecisionOption => {
    const { system } = one.compiled;
    const other = {
      ...system,
      assets: system.assets.map((each) => ({ ...each, id: asset, label: `The ${asset}` })),
      controls: system.controls.map((each) => ({ ...each, asset })),
      trust: system.trust.map((each) => ({ ...each, asset })),
      impacts: system.impacts.map((each) => ({ ...each, asset })),
    };
    return { ...one, id, label: id, compiled: { ...one.compiled, system: other } };
  };
  const options = [
    tinyOption('open', ...person),
    tinyOption('password', ...person, 'x+password'),
    tinyOption('badge', ...person, 'x+badge'),
    tinyOption('both', ...person, 'x+badge', 'x+password'),
  ];
  const before = decide(tinyInput(password, options)).options.map(({ verdict }) => verdict.verdict);
  const ids = ['zulu', 'alpha', 'mike', 'kilo'];
  const after = decide(
    tinyInput(
      password,
      options.map((one, place) => renamed(one, ids[place] ?? '', 'qq')),
    ),
  );
  expect(after.options.map(({ verdict }) => verdict.verdict)).toEqual(before);
  const turned = decide(tinyInput(password, options.toReversed())).options.map(({ verdict }) => verdict.verdict);
  expect(turned.toReversed()).toEqual(before);
  expect(new Set(before).size).toBeGreaterThan(2);
});

test('one assumed level moved by one flips a verdict, and the flip point names it', () => {
  const decision = decide(tinyInput(priced, [tinyOption('bare', 'x.skill=4', 'x.harm!4')]));
  expect(verdictOf(decision, 'bare')).toBe('proportionate');
  const flips = decision.sensitivity.flips.map(({ assumed, step, to }) => [assumed, step, to]);
  expect(flips).toContainEqual(['skill@x', -1, 'not-justifiable']);
  expect(flips).not.toContainEqual(['skill@x', 1, 'not-justifiable']);
});

test('moving a level that guards against attackers leaves the run without attackers alone', () => {
  const decision = decide(tinyInput(password, [tinyOption('open', 'x.skill=4', 'x.care=5', 'x.harm!4')]));
  const flip = decision.sensitivity.flips.find(({ assumed, step }) => assumed === 'skill@x' && step === -1);
  expect(flip?.to).toBe('not-justifiable');
  expect(option(decision, 'open').effects[0]?.runs.c).toBe(0);
});

test('criteria that were changed after they were frozen are refused', () => {
  const input = tinyInput(priced, [tinyOption('bare', 'x.skill=4', 'x.harm!4')]);
  const { criteria, hash } = input.frozen;
  expect(DecisionCriteria.parse(criteria)).toEqual(criteria);
  const looser = { ...criteria, accepted: criteria.accepted.map(({ kind }) => ({ kind, risk: 'very-high' })) };
  expect(() => decide({ ...input, frozen: { criteria: looser, hash } })).toThrow(Failure);
  expect(() =>
    decide({ ...input, frozen: { criteria: looser, hash: plainHash(JSON.stringify(looser)) } }),
  ).not.toThrow();
});

test('without options, or with one named twice, there is nothing to decide', () => {
  const input = tinyInput(priced, [tinyOption('bare', 'x.skill=4', 'x.harm!4')]);
  expect(() => decide({ ...input, options: [] })).toThrow(/no option/u);
  expect(() => decide({ ...input, options: [...input.options, ...input.options] })).toThrow(/twice/u);
});

test('knowledge that names no origins cannot tell who made a harm and is refused', () => {
  const input = tinyInput(priced, [tinyOption('bare', 'x.skill=4', 'x.harm!4')]);
  const without = <T extends { readonly origin?: unknown }>({ origin: _, ...rest }: T) => rest;
  const knowledge = { ...priced, threats: priced.threats.map(without), attributes: priced.attributes.map(without) };
  expect(() => decide({ ...input, knowledge })).toThrow(/names no origins/u);
});

test('while a sign-off is missing, no sentence says proportionate without the word provisional beside it', () => {
  const input = tinyInput(password, [tinyOption('fits', ...person, 'x+badge'), tinyOption('open', ...person)]);
  const decision = decide(input);
  expect(decision.provisional).toBe(true);
  expect(decision.unreviewed.map(({ id }) => id)).toEqual(['harm@x']);
  const said = JSON.stringify([
    decision.statement,
    decision.options.map(({ verdict, also }) => [verdict.words, verdict.reason, also]),
    decision.sensitivity,
  ]);
  const spoken = said.replace(/"(?:verdict|from|to)":"[a-z-]+"/gu, '');
  expect(spoken.match(/(?<!dis)proportionate/gu)?.length).toBeGreaterThan(0);
  expect(spoken).not.toMatch(/(?<!dis)proportionate(?! \(provisional\))/u);
});

test('a model without any harm is provisional until somebody signs that there is none', () => {
  const input = tinyInput(priced, [tinyOption('nothing', 'x.skill=5')]);
  const decision = decide(input);
  expect(decision.unreviewed.map(({ id }) => id)).toEqual(['no-harm']);
  expect(option(decision, 'nothing').verdict.words).toBe('proportionate (provisional)');
});

test('the dearer of two equal options of a manufacturer is told that a cheaper one is preferred', () => {
  const options = ['cheap', 'dear'].map((control) => tinyOption(control, 'x.skill=0', 'x.harm!4', `x+${control}`));
  const decision = decide(tinyInput(priced, options, 'manufacturer'));
  expect(option(decision, 'dear').verdict.facts.at(-1)).toContain('costs less');
  expect(option(decision, 'cheap').verdict.facts.at(-1)).not.toContain('costs less');
});

test('with the sign-off of a named clinician on each harm the verdict stands without the word', () => {
  const input = tinyInput(password, [tinyOption('fits', ...person, 'x+badge')]);
  const signOffs = [{ name: 'Dr A. Example', role: 'intensivist', date: '2026-11-26', harms: ['harm@x'] }];
  const decision = decide({ ...input, signOffs });
  expect(decision.provisional).toBe(false);
  expect(option(decision, 'fits').verdict.words).toBe('proportionate');
  expect(
    decide({ ...input, signOffs: [{ ...(signOffs[0] ?? { name: '', role: '', date: '' }), harms: ['other@x'] }] })
      .provisional,
  ).toBe(true);
});

test('the document keeps to its schema, and the same input gives the same bytes', () => {
  const input = tinyInput(password, [tinyOption('fits', ...person, 'x+badge'), tinyOption('open', ...person)]);
  const decision = decide(input);
  expect(Decision.parse(decision)).toEqual(decision);
  expect(JSON.stringify(decide(input))).toBe(JSON.stringify(decision));
});

test('evidence below the minimum grade makes the worth of a control unknown, unless a gate demands it', () => {
  const input = tinyInput(layers, [
    tinyOption('two', ...keep, 'x+wall', 'x+guard'),
    tinyOption('one', ...keep, 'x+wall'),
  ]);
  const criteria = { ...input.frozen.criteria, minimumGrade: 'expert' as const };
  const decision = decide({ ...input, frozen: { criteria, hash: plainHash(JSON.stringify(criteria)) } });
  expect(option(decision, 'two').controls.map(({ class: kind }) => kind)).toEqual(['unknown', 'unknown']);
  expect(option(decision, 'one').controls.map(({ class: kind }) => kind)).toEqual(['required']);
});

test('a sign-off that stands beside the numbers of a harm lifts the heading, and a harm without numbers keeps it', () => {
  const input = tinyInput(password, [tinyOption('badge', ...person, 'x+badge')]);
  const number = { is: { shape: 'exact', value: 0.1 }, grade: 'D', source: 'a test' };
  const withHarm = (of: string, signed: boolean) => {
    const scenario = Scenario.parse({
      ...{ nemecys: 1, id: 'tiny', purpose: 'To test' },
      quantities: {
        ...{ years: 1, patients: 10, campaigns: number },
        harms: [
          {
            ...{ of, consequence: 'harm', exposed: number, p2: { serious: number } },
            ...(signed ? { 'signed-by': { name: 'Dr A. Example', role: 'intensivist', date: '2026-11-26' } } : {}),
          },
        ],
      },
    });
    const frozen = freezeCriteria({ ...input, scenario, role: 'operator' }, plainHash);
    return decide({ ...input, scenario, frozen });
  };
  expect(withHarm('x', true)).toMatchObject({ provisional: false, unreviewed: [] });
  expect(withHarm('x', true).record.signOffs.map(({ name, harms }) => [name, harms])).toEqual([
    ['Dr A. Example', ['harm@x']],
  ]);
  expect(withHarm('x', false).provisional).toBe(true);
  expect(withHarm('y', true).provisional).toBe(true);
});

test('where another option is lighter or better, the facts say in what', () => {
  const breakdown = decisionKnowledge(
    [{ id: 'breaks', lacks: ['care@a'], effects: ['harm@a'], origin: 'failure' }],
    [
      { id: 'upkeep', blocks: ['breaks'] },
      { id: 'idle', cost: 3, blocks: [] },
      { id: 'vain', blocks: [] },
    ],
  );
  const mild = ['x.care=1', 'x.harm!1'] as const;
  const decision = decide(
    tinyInput(breakdown, [
      tinyOption('fits', ...mild, 'x+upkeep'),
      tinyOption('burdened', ...mild, 'x+upkeep', 'x+idle'),
      tinyOption('vain', ...mild, 'x+vain'),
    ]),
  );
  const burdened = option(decision, 'burdened').verdict;
  expect(burdened.verdict).toBe('over-protected');
  expect(burdened.reason).toContain(
    'no worse at any harm, with and without one control failed, and asks less of care.',
  );
  expect(burdened.facts).toEqual(['2 controls here, 1 with “fits”.']);
  const vain = option(decision, 'vain').verdict;
  expect(vain.verdict).toBe('under-protected');
  expect(vain.facts.join()).toMatch(/^harm.*: likelihood .* here, .* with “fits”\.$/u);
});
