import type { Finding, Place } from '../../finding.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { RenamedKind } from '../../knowledge/package.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { type Places, placeOf } from '../read/places.ts';
import { relationKey } from '../relation.ts';
import type { Scenario } from '../scenario.ts';
import type { statingSections } from './stating-sections.ts';

/** A word of the scenario that the knowledge base has another word for now, and where it stands. */
export type OldWord = {
  readonly kind: RenamedKind;
  readonly from: string;
  readonly to: string;
  /** A key of a map, the value of a field, an item of a list, or the middle of a sentence. */
  readonly form: 'key' | 'value' | 'item' | 'sentence';
  readonly where: Place;
};

/** A scenario in the present words of the knowledge base, with the places of its parts under their present paths. */
export type ModernScenario = {
  readonly scenario: Scenario;
  readonly places: Places;
  readonly oldWords: readonly OldWord[];
  readonly findings: readonly Finding[];
};

const nouns: Readonly<Record<RenamedKind, string>> = {
  class: 'type',
  relation: 'relation',
  attribute: 'trust attribute',
  consequence: 'consequence',
  control: 'control',
  threat: 'threat',
  fact: 'fact',
};

type Stating = Pick<Scenario['zones'][number], 'id' | 'facts' | 'controls' | 'trust'> & { readonly type?: string };

/**
 * Puts the present words of the knowledge base in the place of former ones. Each is a warning that says what to write; a
 * thing that is stated under both words is an error, because only one of the two can hold. Without renames the scenario is
 * given back as it is.
 */
export function modernWords(scenario: Scenario, knowledge: Knowledge, places: Places): ModernScenario {
  if (knowledge.renamed === undefined || knowledge.renamed.length === 0) {
    return { scenario, places, oldWords: [], findings: [] };
  }
  const present = new Map(knowledge.renamed.map(({ kind, from, to }) => [`${kind} ${from}`, to]));
  const oldWords: OldWord[] = [];
  const findings: Finding[] = [];
  const moved = new Map(places);

  function word(kind: RenamedKind, from: string, { path, form }: { path: string; form: OldWord['form'] }): string {
    const to = present.get(`${kind} ${from}`);
    if (to === undefined) return from;
    const where = placeOf(places, path);
    oldWords.push({ kind, from, to, form, where });
    findings.push({
      code: 'renamed-word',
      severity: 'warning',
      message: `The ${nouns[kind]} "${from}" is called "${to}" now.`,
      advice: say('finding.renamed-advice', { to }),
      where,
    });
    return to;
  }

  function keys<T>(kind: RenamedKind, stated: Readonly<Record<string, T>>, path: string): Readonly<Record<string, T>> {
    if (!Object.keys(stated).some((key) => present.has(`${kind} ${key}`))) return stated;
    return Object.fromEntries(
      Object.entries(stated).map(([key, value]) => {
        const to = word(kind, key, { path: `${path}.${key}`, form: 'key' });
        if (to !== key) follow(`${path}.${key}`, `${path}.${to}`);
        if (to !== key && Object.hasOwn(stated, to)) {
          findings.push({
            code: 'stated-twice',
            severity: 'error',
            message: `"${key}" and "${to}" are the same ${nouns[kind]}, and both are stated.`,
            advice: `Keep one of the two, as "${to}".`,
            where: placeOf(places, `${path}.${key}`),
          });
        }
        return [to, value];
      }),
    );
  }

  function follow(before: string, after: string): void {
    const place = places.get(before);
    if (place !== undefined) moved.set(after, place);
  }

  function stating<T extends Stating>(item: T, section: string): T {
    const path = `${section}.${item.id}`;
    return {
      ...item,
      ...(item.type === undefined ? {} : { type: word('class', item.type, { path: `${path}.type`, form: 'value' }) }),
      facts: keys('fact', item.facts, `${path}.facts`),
      controls: keys('control', item.controls, `${path}.controls`),
      trust: keys('attribute', item.trust, `${path}.trust`),
    };
  }

  const sections = {
    zones: scenario.zones.map((item) => stating(item, 'zones')),
    people: scenario.people.map((item) => stating(item, 'people')),
    assets: scenario.assets.map((item) => stating(item, 'assets')),
    data: scenario.data.map((item) => stating(item, 'data')),
    flows: scenario.flows.map((item) => stating(item, 'flows')),
    functions: scenario.functions.map((item) => stating(item, 'functions')),
  } satisfies Pick<Scenario, (typeof statingSections)[number]>;
  const without = scenario.context.without.map((type, index) =>
    word('class', type, { path: `context.without.${index + 1}`, form: 'item' }),
  );
  const relations = scenario.relations.map((relation) => {
    const path = `relations.${relationKey(relation)}`;
    const fields = places.has(`${path}.is`);
    const is = word('relation', relation.is, {
      path: fields ? `${path}.is` : path,
      form: fields ? 'value' : 'sentence',
    });
    const modern = { ...relation, is };
    if (is !== relation.is) follow(path, `relations.${relationKey(modern)}`);
    return modern;
  });
  const impacts = scenario.impacts.map((impact) => {
    const path = `impacts.${impact.of} ${impact.consequence}`;
    const consequence = word('consequence', impact.consequence, { path: `${path}.consequence`, form: 'value' });
    if (consequence !== impact.consequence) {
      for (const field of ['', '.consequence', '.level']) {
        follow(`${path}${field}`, `impacts.${impact.of} ${consequence}${field}`);
      }
    }
    return { ...impact, consequence };
  });
  return {
    scenario: { ...scenario, ...sections, context: { ...scenario.context, without }, relations, impacts },
    places: moved,
    oldWords,
    findings,
  };
}
