import type { FlawGain } from '../knowledge/indicator.ts';
import type { Flaw } from './flaw.ts';

/** Kinds of weakness that mean the same for trust. The level is what is left where no vector and no likelihood says it. */
export type CweFamily = {
  readonly name: string;
  readonly gain: FlawGain;
  /** Where the outcome is one of two, what the less important finding gives. */
  readonly orElse?: FlawGain;
  readonly level: Flaw['level'];
  /** The weakness says what is gained: the properties of a vector add nothing. */
  readonly insteadOfProperties?: true;
  readonly ids: readonly number[];
};

/**
 * Weaknesses whose effect is not in doubt; grade: assumption, names as in the list of MITRE (cwe.mitre.org). All others
 * say nothing by themselves: their effect is in the vector.
 */
export const cweFamilies: readonly CweFamily[] = [
  {
    name: 'scripts run in the browser of another',
    gain: 'scripting',
    level: 'medium',
    insteadOfProperties: true,
    ids: [79, 80, 85, 87, 352],
  },
  {
    name: 'queries altered from outside',
    gain: 'query',
    level: 'low',
    insteadOfProperties: true,
    ids: [89, 90, 564, 643, 652, 943],
  },
  {
    name: 'commands or code taken from outside',
    gain: 'control',
    orElse: 'user',
    level: 'low',
    ids: [77, 78, 88, 94, 95, 98, 434, 502, 917],
  },
  {
    name: 'memory written outside its bounds',
    gain: 'control',
    orElse: 'user',
    level: 'medium',
    ids: [119, 120, 121, 122, 123, 134, 415, 416, 787, 843],
  },
  { name: 'memory read outside its bounds', gain: 'confidentiality', level: 'medium', ids: [125, 126, 127] },
  {
    name: 'log-in with a known or guessable secret',
    gain: 'login',
    level: 'very-low',
    ids: [259, 798, 1188, 1391, 1392, 1393, 1394],
  },
  {
    name: 'log-in missing or passed by',
    gain: 'login',
    level: 'low',
    ids: [287, 288, 289, 290, 294, 302, 303, 304, 305, 306, 1390],
  },
  { name: 'log-in that can be guessed', gain: 'login', level: 'medium', ids: [307, 521, 620, 640] },
  {
    name: 'rights too wide or not checked',
    gain: 'rights',
    level: 'medium',
    ids: [250, 266, 267, 268, 269, 270, 271, 272, 273, 274, 285, 425, 639, 732, 862, 863],
  },
  { name: 'software taken unchecked', gain: 'update', level: 'low', ids: [347, 494, 1328] },
  { name: 'debug or service port open', gain: 'port', level: 'low', ids: [1191, 1234, 1244, 1299] },
  { name: 'sent unprotected', gain: 'transit', level: 'low', ids: [319, 523] },
  {
    name: 'stopped or slowed by what it is sent',
    gain: 'availability',
    level: 'medium',
    ids: [369, 400, 401, 404, 410, 476, 617, 674, 770, 771, 772, 776, 789, 835],
  },
];

const byId: ReadonlyMap<string, CweFamily> = new Map(
  cweFamilies.flatMap((family) => family.ids.map((id) => [`CWE-${id}`, family])),
);

/** The family of a weakness such as `CWE-798`; none where its effect is not clear from its kind alone. */
export function cweFamily(id: string): CweFamily | undefined {
  return byId.get(id);
}
