import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Origin } from '../../knowledge/origin.ts';
import type { ControlSetting, System, TrustSetting } from '../system.ts';

/**
 * A threat of a tiny knowledge base about things that lead to things. `causes` and `effects` name a quality and the role
 * it is at: `a` and `b` are single things with `a to b`; `many` are all things that lead to `b`.
 */
export type TinyThreat = {
  readonly id: string;
  readonly lacks?: readonly string[];
  readonly suffers?: readonly string[];
  readonly effects: readonly string[];
  /** Of the things in `many`: all are needed (the default), or any one suffices. */
  readonly many?: 'necessary' | 'sufficient';
  readonly frequency?: number;
  readonly secondary?: boolean;
  readonly normalOperation?: boolean;
  readonly origin?: Origin;
};

/** A strategy with one control of its own name at role `a` (or the role given). */
export type TinyStrategy = {
  readonly id: string;
  readonly role?: string;
  readonly blocks?: readonly string[];
  readonly triggers?: readonly string[];
  readonly effect?: number;
  readonly cost?: number;
  readonly performance?: number;
};

const steps = (...ids: readonly string[]): { id: string; label: string; meaning: string }[] =>
  ids.map((id) => ({ id, label: id.replace('-', ' '), meaning: '' }));

const six = ['negligible', 'very-low', 'low', 'medium', 'high', 'very-high'];
const five = ['very-low', 'low', 'medium', 'high', 'very-high'];

/** The scales that all our knowledge uses, with the risk matrix of six by six levels. */
export const tinyScales: Knowledge['scales'] = {
  likelihood: steps(...six),
  trust: steps(...five, 'safe'),
  impact: steps(...six),
  risk: steps(...five),
  population: steps('one', 'few', 'some', 'many', 'very-many'),
  cost: steps(...five),
  performance: steps(...five),
  riskMatrix: ['000000', '000011', '000112', '001233', '012344', '012344'].map((row) => [...row].map(Number)),
};

/** A knowledge base of the given threats and strategies; attributes and consequences are those they name. */
export function tinyKnowledge(threats: readonly TinyThreat[], strategies: readonly TinyStrategy[] = []): Knowledge {
  const at = ['thing'];
  const split = (text: string): { readonly quality: string; readonly role: string } => {
    const [quality = '', role = 'a'] = text.split('@');
    return { quality, role };
  };
  const attributes = new Set(threats.flatMap(({ lacks = [] }) => lacks.map((text) => split(text).quality)));
  const consequences = new Set(
    threats.flatMap(({ suffers = [], effects }) => [...suffers, ...effects].map((text) => split(text).quality)),
  );
  const triggered = new Set(strategies.flatMap(({ triggers = [] }) => triggers));
  const rolesOf = ({ lacks = [], suffers = [], effects }: TinyThreat): ReadonlySet<string> =>
    new Set([...lacks, ...suffers, ...effects].map((text) => split(text).role));
  return {
    format: 'nemecys-knowledge/1',
    id: 'tiny',
    title: 'Tiny',
    version: '1',
    hash: 'tiny',
    features: { mixedCauses: true, populations: true },
    scales: tinyScales,
    classes: [
      { id: 'thing', label: 'Thing', about: '', kindOf: [], assertable: true, visible: true, constructionState: false },
    ],
    relations: [
      {
        id: 'to',
        label: 'leads to',
        about: '',
        kindOf: [],
        from: at,
        to: at,
        assertable: true,
        visible: true,
        constructionState: false,
      },
    ],
    roles: ['a', 'b', 'many'].map((id) => ({ id, label: id, at })),
    patterns: threats.map((threat) => {
      const roles = rolesOf(threat);
      const many = [{ role: 'many', class: 'thing' }];
      return {
        id: `pattern-${threat.id}`,
        label: '',
        key: ['a', 'b'].filter((role) => roles.has(role)).map((role) => ({ role, class: 'thing' })),
        root: [],
        rootLinks: roles.has('a') && roles.has('b') ? [{ from: 'a', relation: 'to', to: 'b' }] : [],
        necessary: roles.has('many') && threat.many !== 'sufficient' ? many : [],
        sufficient: roles.has('many') && threat.many === 'sufficient' ? many : [],
        optional: [],
        prohibited: [],
        links: roles.has('many') ? [{ from: 'many', relation: 'to', to: 'b' }] : [],
        prohibitedLinks: [],
        distinct: [],
      };
    }),
    constructions: [],
    attributes: [...attributes].map((id) => ({
      id,
      label: id,
      about: '',
      at,
      visible: true,
      origin: id === 'care' ? ('ordinary-use' as const) : ('attacker' as const),
    })),
    consequences: [...consequences].map((id) => ({ id, label: id, about: '', at, visible: true })),
    undermining: [...attributes].flatMap((attribute) =>
      consequences.has(`no-${attribute}`) ? [{ consequence: `no-${attribute}`, attribute }] : [],
    ),
    inhibition: [],
    trustTemplates: [],
    impactTemplates: [],
    controls: strategies.map(({ id, cost = 0, performance = 0 }) => ({
      id,
      label: id,
      about: '',
      at,
      cost,
      performance,
      provider: [],
      visible: true,
      references: [],
    })),
    controlTemplates: strategies.map(({ id }) => ({
      class: 'thing',
      control: id,
      assertable: true,
      coverage: 5,
      independent: false,
    })),
    strategies: strategies.map(({ id, role = 'a', blocks = [], triggers = [], effect = 5 }) => ({
      id,
      label: id,
      about: '',
      mandatory: [{ control: id, role }],
      optional: [],
      blocks: [...blocks],
      mitigates: [],
      triggers: [...triggers],
      blockingEffect: effect,
      modes: { current: true, future: true },
    })),
    threats: threats.map((threat) => ({
      id: threat.id,
      label: threat.id,
      description: `${threat.id} at _a_`,
      category: '',
      pattern: `pattern-${threat.id}`,
      threatens: 'a',
      entryPoints: (threat.lacks ?? []).map(split).map(({ quality, role }) => ({ attribute: quality, role })),
      conditions: (threat.suffers ?? []).map(split).map(({ quality, role }) => ({ consequence: quality, role })),
      effects: threat.effects.map(split).map(({ quality, role }) => ({ consequence: quality, role })),
      frequency: threat.frequency ?? 5,
      secondary: threat.secondary ?? (threat.lacks ?? []).length === 0,
      normalOperation: threat.normalOperation ?? false,
      modes: { current: true, future: true },
      triggered: triggered.has(threat.id),
      ...(threat.origin === undefined ? {} : { origin: threat.origin }),
      references: [],
    })),
    facts: [],
    indicators: [],
  };
}

/** A system of things: `x>y` links them, `x.skill=2` states trust, `x+lock` puts a control in place, `x.harm!4` an impact. */
export function tinySystem(...statements: readonly string[]): System {
  const assets = new Set<string>();
  const links: System['links'][number][] = [];
  const trust: TrustSetting[] = [];
  const controls: ControlSetting[] = [];
  const impacts: System['impacts'][number][] = [];
  for (const statement of statements) {
    const [, asset = '', sign = '', rest = ''] = /^(\w+)(?:([>.+])(.*))?$/u.exec(statement) ?? [];
    assets.add(asset);
    if (sign === '>') {
      assets.add(rest);
      links.push({ from: asset, relation: 'to', to: rest });
    } else if (sign === '+') {
      controls.push({ asset, control: rest, state: 'in-place' });
    } else if (sign === '.') {
      const [, quality = '', kind = '', level = ''] = /^([\w-]+)([=!])(\d)$/u.exec(rest) ?? [];
      if (kind === '=') trust.push({ asset, attribute: quality, level: Number(level) });
      if (kind === '!') impacts.push({ asset, consequence: quality, level: Number(level) });
    }
  }
  return {
    assets: [...assets].map((id) => ({ id, class: 'thing', label: id.toUpperCase(), population: 0 })),
    links,
    controls,
    trust,
    impacts,
  };
}
