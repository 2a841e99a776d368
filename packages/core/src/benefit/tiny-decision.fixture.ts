import { type TinyStrategy, type TinyThreat, tinyKnowledge, tinySystem } from '../engine/explain/tiny.fixture.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CompiledScenario } from '../scenario/compile/compile-scenario.ts';
import { Scenario } from '../scenario/scenario.ts';
import { freezeCriteria, type Sha256 } from './criteria.ts';
import type { DecideInput } from './decide.ts';
import type { DecisionOption } from './option.ts';
import type { DecisionRole } from './option-state.ts';

/** A hash for tests: not secure, but another text gives another value. */
export const plainHash: Sha256 = (text) => {
  let hash = 7;
  for (const sign of text) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647;
  return String(hash);
};

/** A tiny knowledge base whose consequence `harm` is a harm to patients. */
export function decisionKnowledge(threats: readonly TinyThreat[], strategies: readonly TinyStrategy[] = []): Knowledge {
  const knowledge = tinyKnowledge(threats, strategies);
  const consequences = knowledge.consequences.map((one) =>
    one.id === 'harm' ? { ...one, harm: 'patient' as const } : one,
  );
  const provenance = {
    source: [{ ref: 'a test' }],
    grade: 'assumption' as const,
    author: 'a test',
    review: { status: 'none' as const },
  };
  return { ...knowledge, consequences, controls: knowledge.controls.map((control) => ({ ...control, provenance })) };
}

/** A login that attackers guess and people forget, held by a password or by a badge. */
export const loginKnowledge = (): Knowledge =>
  decisionKnowledge(
    [
      { id: 'guessed', lacks: ['skill@a'], effects: ['harm@a'], origin: 'attacker' },
      { id: 'forgotten', lacks: ['care@a'], effects: ['harm@a'], origin: 'ordinary-use' },
    ],
    [
      { id: 'password', blocks: ['guessed'], triggers: ['forgotten'] },
      { id: 'badge', blocks: ['guessed'], cost: 2 },
    ],
  );

/** Without any login, with a password, and with a badge, whose label is given. */
export function loginOptions(label = 'badge'): readonly DecisionOption[] {
  const person = ['x.skill=1', 'x.care=2', 'x.harm!4'] as const;
  return [
    tinyOption('open', ...person),
    tinyOption('password', ...person, 'x+password'),
    { ...tinyOption('badge', ...person, 'x+badge'), label },
  ];
}

const scenario = Scenario.parse({
  nemecys: 1,
  id: 'tiny',
  purpose: 'To test',
  context: { patients: [{ id: 'patients', label: 'People on the ward' }] },
});

/** A system, said as `tinySystem` takes it, in the form of an option. */
export function tinyOption(id: string, ...statements: readonly string[]): DecisionOption {
  const compiled: CompiledScenario = {
    system: tinySystem(...statements),
    findings: [],
    questions: [],
    mode: 'current',
    criteria: new Map([['patient', 1]]),
    riskMatrix: undefined,
    bases: new Map(),
    hosts: new Map(),
    zones: new Map(),
  };
  return { id, label: id, kind: 'variant', scenario, compiled };
}

/** The input of a decision on tiny options. */
export function tinyInput(
  knowledge: Knowledge,
  options: readonly DecisionOption[],
  role: DecisionRole = 'operator',
): DecideInput {
  const { compiled } = options[0] ?? tinyOption('none');
  const frozen = freezeCriteria({ scenario, compiled, knowledge, role }, plainHash);
  return { scenario, compiled, options, frozen, knowledge, version: '0', sha256: plainHash };
}
