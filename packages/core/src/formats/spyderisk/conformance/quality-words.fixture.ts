import { type Line, typed } from './words-line.fixture.ts';

/** Attributes, consequences and controls: their type, the settings of their levels, and the letter of those levels. */
export type Quality = {
  readonly type: string;
  readonly template: string;
  readonly about: string;
  readonly letter: string;
};
export const attribute: Quality = {
  type: 'core#TrustworthinessAttribute',
  template: 'core#TWAADefaultSetting',
  about: 'core#hasTrustworthinessAttribute',
  letter: 'T',
};
export const consequence: Quality = {
  type: 'core#Misbehaviour',
  template: 'core#MADefaultSetting',
  about: 'core#hasMisbehaviour',
  letter: 'I',
};
export const control: Quality = {
  type: 'core#Control',
  template: 'core#CASetting',
  about: 'core#hasControl',
  letter: 'T',
};

/** What an attribute, a consequence or a control is, where it exists, and its twins. */
export function qualityLines({ words }: Line, quality: Quality, twins: boolean): string[] {
  const [name = '', places = '', level] = words;
  const at = places.split(',').map((place) => `core#metaLocatedAt domain#${place}`);
  const variants = twins ? [`core#hasMin domain#${name}_Min`, `core#hasMax domain#${name}_Max`] : [];
  return [
    ...typed(name, quality.type, [...at, ...variants]),
    ...(twins ? typed(`${name}_Min`, quality.type, [`core#minOf domain#${name}`]) : []),
    ...(twins ? typed(`${name}_Max`, quality.type, [`core#maxOf domain#${name}`]) : []),
    ...(level === undefined ? [] : templateLines(words, quality)),
  ];
}

/** The level that a quality has at classes by default. */
export function templateLines(
  [name = '', places = '', level = '', more = '']: readonly string[],
  quality: Quality,
): string[] {
  return places
    .split(',')
    .flatMap((place) =>
      typed(`Setting-${name}-${place}`, quality.template, [
        `${quality.about} domain#${name}`,
        `core#metaLocatedAt domain#${place}`,
        `core#hasLevel domain#${quality.letter}${level === 'never' ? 0 : level}`,
        `core#isAssertable "${level !== 'never'}"`,
        ...(more === 'spread' ? ['core#independentLevels "true"'] : []),
      ]),
    );
}

type Pair = { readonly prefix: string; readonly type: string; readonly first: string; readonly second: string };
export const undermining: Pair = {
  prefix: 'TWIS',
  type: 'core#TrustworthinessImpactSet',
  first: 'core#affectedBy',
  second: 'core#affects',
};
export const inhibiting: Pair = {
  prefix: 'MIS',
  type: 'core#MisbehaviourInhibitionSet',
  first: 'core#inhibited',
  second: 'core#inhibitedBy',
};

/** A pair and, with twins, the crossed pairs: the least of one with the most of the other. */
export function pairLines([first = '', second = '']: readonly string[], pair: Pair, twins: boolean): string[] {
  const crossed = twins
    ? [
        [`${first}_Min`, `${second}_Max`],
        [`${first}_Max`, `${second}_Min`],
      ]
    : [];
  return [[first, second], ...crossed].flatMap(([a, b]) =>
    typed(`${pair.prefix}-${a}-${b}`, pair.type, [`${pair.first} domain#${a}`, `${pair.second} domain#${b}`]),
  );
}
