import { attribute, consequence, control } from './quality-words.fixture.ts';
import { type Line, typed } from './words-line.fixture.ts';

/** Something at a role, `Taken@h`: the statements that define it, and its name. */
function setLines(sets: readonly string[], prefix: string, type: string, about: string): string[] {
  return sets.flatMap((set) => {
    const [thing, role] = set.split('@');
    return typed(`${prefix}-${thing}-${role}`, type, [
      `${about} domain#${thing}`,
      `core#locatedAt domain#Role_${role}`,
    ]);
  });
}

const setName = (prefix: string, set: string): string => `domain#${prefix}-${set.replace('@', '-')}`;

function flags(words: readonly string[]): string[] {
  return [
    ...(words.includes('notcurrent') ? ['core#isCurrentRisk "false"'] : []),
    ...(words.includes('notfuture') ? ['core#isFutureRisk "false"'] : []),
  ];
}

/** Names of variants as tables give them: after the second part of H.T.1 and of CSG-S-x, else at the end. */
function variants(name: string, twins: boolean): string[] {
  const [, start = name, rest = ''] = /^([^.]*\.[^.]*|[^-]*-[^-]*)(.*)$/u.exec(name) ?? [];
  return twins ? [`core#hasMin domain#${start}_Min${rest}`, `core#hasMax domain#${start}_Max${rest}`] : [];
}

/** A threat with its causes and effects at roles. */
export function threatLines({ words: [name = '', pattern = '', ...more], all }: Line, twins: boolean): string[] {
  const lack = all('lack');
  const consequences = [...all('after'), ...all('causes')];
  const about = [...lack, ...consequences][0]?.split('@')[1];
  return [
    ...setLines(lack, 'TWAS', 'core#TrustworthinessAttributeSet', attribute.about),
    ...setLines(consequences, 'MS', 'core#MisbehaviourSet', consequence.about),
    ...typed(name, 'core#Threat', [
      `core#appliesTo domain#${pattern}`,
      `core#threatens domain#Role_${all('threatens')[0] ?? about}`,
      ...lack.map((set) => `core#hasEntryPoint ${setName('TWAS', set)}`),
      ...all('after').map((set) => `core#hasSecondaryEffectCondition ${setName('MS', set)}`),
      ...all('causes').map((set) => `core#causesMisbehaviour ${setName('MS', set)}`),
      ...all('atmost').map((level) => `core#hasFrequency domain#L${level}`),
      ...(more.includes('secondary') ? ['core#isSecondaryThreat "true"'] : ['core#isSecondaryThreat "false"']),
      ...(more.includes('normal') ? ['core#isNormalOp "true"'] : []),
      ...flags(more),
      ...variants(name, twins),
    ]),
  ];
}

/** A strategy with its controls at roles. */
export function strategyLines({ words: [name = '', ...more], all }: Line, twins: boolean): string[] {
  const keys = { needs: 'core#hasMandatoryCS', may: 'core#hasOptionalCS', old: 'core#hasControlSet' } as const;
  const controls = (Object.keys(keys) as (keyof typeof keys)[]).flatMap((key) =>
    all(key).map((set) => ({ set, predicate: keys[key] })),
  );
  return [
    ...setLines(
      controls.map(({ set }) => set),
      'CS',
      'core#ControlSet',
      control.about,
    ),
    ...typed(name, 'core#ControlStrategy', [
      ...controls.map(({ set, predicate }) => `${predicate} ${setName('CS', set)}`),
      ...['blocks', 'mitigates', 'triggers'].flatMap((key) => all(key).map((threat) => `core#${key} domain#${threat}`)),
      `core#hasBlockingEffect domain#T${all('effect')[0] ?? 5}`,
      ...flags(more),
      ...variants(name, twins),
    ]),
  ];
}
