import { placeOf } from '../read/places.ts';
import { suggestion } from '../suggest.ts';
import { type Draft, report } from './draft.ts';
import { noEdit, type SystemEdit } from './question.ts';
import { isOneOf } from './terms.ts';

/** A service that scenarios depend on and seldom say so, and what a system with it would look like. */
export type UsualDependency = {
  readonly type: string;
  readonly ask: string;
  /** Classes of what would depend on it. */
  readonly dependents: readonly string[];
  /** Classes of networks it could be on, likeliest first; on the first class that is there, or on all of them. */
  readonly networks: readonly string[];
  readonly on: 'first' | 'all';
};

const thinking = ['software', 'user-device', 'home-hub'];

/** Services that are asked for when nothing in a scenario stands for them. */
export const usualDependencies: readonly UsualDependency[] = [
  {
    type: 'name-service',
    ask: 'Does anything here look up names (DNS) at a service that is not listed?',
    dependents: thinking,
    networks: ['hospital-lan', 'internet'],
    on: 'first',
  },
  {
    type: 'time-service',
    ask: 'Does anything here take the time from a service (NTP) that is not listed?',
    dependents: thinking,
    networks: ['hospital-lan', 'internet'],
    on: 'first',
  },
  {
    type: 'directory-service',
    ask: 'Do people or devices log in through a directory (AD, LDAP, single sign-on) that is not listed?',
    dependents: ['server-software', 'workstation'],
    networks: ['hospital-lan', 'internet'],
    on: 'first',
  },
  {
    type: 'update-service',
    ask: 'Does anything here fetch updates from a service that is not listed?',
    dependents: [],
    networks: ['internet'],
    on: 'first',
  },
  {
    type: 'remote-service',
    ask: 'Can a maker or supplier reach anything here from outside by a way that is not listed?',
    dependents: [],
    networks: ['internet', 'hospital-lan', 'hospital-wlan', 'device-vlan'],
    on: 'all',
  },
];

/**
 * Asks for services that nothing in the scenario stands for, once it has a network. A yes adds one such service.
 * `context.without` answers no.
 */
export function askDependencies(draft: Draft): void {
  const { scenario, terms } = draft;
  const known = usualDependencies.map(({ type }) => type);
  for (const type of scenario.context.without) {
    if (known.includes(type)) continue;
    const advice = suggestion(type, known) || `Choose from: ${known.join(', ')}.`;
    const message = `"${type}" is not a service that is asked for.`;
    report(draft, 'context.without', { code: 'unknown-type', message, advice });
  }
  if (ofKinds(draft, ['network']).length === 0) return;
  for (const dependency of usualDependencies) {
    const { type, ask } = dependency;
    if (!terms.classes.has(type) || scenario.context.without.includes(type)) continue;
    if (ofKinds(draft, [type]).length > 0) continue;
    draft.questions.push({
      id: `unstated-${type}`,
      kind: 'dependency',
      about: type,
      ask,
      asset: scenario.id,
      assetLabel: scenario.title ?? scenario.id,
      where: placeOf(draft.places, 'assets'),
      yes: withService(draft, dependency),
      no: noEdit,
    });
  }
}

function ofKinds(draft: Draft, kinds: readonly string[]): string[] {
  return [...draft.assets.values()].filter((asset) => isOneOf(draft.terms, asset.class, kinds)).map(({ id }) => id);
}

function withService(draft: Draft, { type, dependents, networks, on }: UsualDependency): SystemEdit {
  const id = `unstated-${type}`;
  const label = draft.terms.classes.get(type)?.label ?? type;
  const here = networks.filter((kind) => ofKinds(draft, [kind]).length > 0);
  return {
    ...noEdit,
    assets: [{ id, class: type, label: `${label} (not listed)`, population: 0 }],
    links: [
      ...ofKinds(draft, dependents).map((from) => ({ from, relation: 'depends-on', to: id })),
      ...ofKinds(draft, on === 'all' ? here : here.slice(0, 1)).map((to) => ({
        from: id,
        relation: 'connects-to',
        to,
      })),
    ],
  };
}
