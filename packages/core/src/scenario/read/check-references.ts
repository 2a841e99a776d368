import type { Finding } from '../../finding.ts';
import { inEnglish as say } from '../../wording/say.ts';
import { type Home, mapReferences, type ReferenceSite } from '../references.ts';
import { itemSections, type Scenario } from '../scenario.ts';
import { suggestion } from '../suggest.ts';
import { idPath } from './check-schema.ts';
import { maxSuggestions } from './limits.ts';
import { type LocatedMap, placeAt } from './located.ts';

/**
 * The scenario with every name given by its present id (an id of before a rename still works), and a finding for each
 * name of nothing or of something that cannot stand there.
 */
export function checkReferences(
  scenario: Scenario,
  root: LocatedMap,
): { readonly scenario: Scenario; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const homes = homesOf(scenario);
  const renamed = renamesOf(scenario);
  const resolved = mapReferences(scenario, (name, site) => {
    const id = homes.has(name) ? name : (renamed.get(name) ?? name);
    const found = homes.get(id) ?? [];
    if (!found.some((home) => site.homes.includes(home)))
      findings.push(toFinding(name, { site, homes, found, root, before: findings.length }));
    return id;
  });
  return { scenario: resolved, findings };
}

type Homes = ReadonlyMap<string, readonly Home[]>;

function homesOf(scenario: Scenario): Homes {
  const homes = new Map<string, Home[]>();
  const add = (id: string, home: Home) => homes.set(id, [...(homes.get(id) ?? []), home]);
  for (const section of itemSections) for (const { id } of scenario[section]) add(id, section);
  for (const { id } of scenario.context.patients) add(id, 'patients');
  return homes;
}

function renamesOf(scenario: Scenario): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const add = (items: readonly { readonly id: string; readonly was?: string | undefined }[]) => {
    for (const { id, was } of items) if (was !== undefined) renames.set(was, id);
  };
  for (const section of itemSections) add(scenario[section]);
  add(scenario.context.patients);
  return renames;
}

const sectionWords: Readonly<Record<Home, string>> = {
  zones: 'zones',
  people: 'people',
  patients: 'patients of the context',
  assets: 'assets',
  data: 'data',
  flows: 'flows',
  functions: 'functions',
  benefits: 'benefits',
  assumptions: 'assumptions',
};

type Ground = {
  readonly site: ReferenceSite;
  readonly homes: Homes;
  readonly found: readonly Home[];
  readonly root: LocatedMap;
  /** How many findings there are already. */
  readonly before: number;
};

function toFinding(name: string, { site, homes, found, root, before }: Ground): Finding {
  const where = { ...placeAt(root, site.path), path: idPath(root, site.path) };
  const wanted = site.homes.map((home) => sectionWords[home]).join(', ');
  const [home] = found;
  if (home !== undefined) {
    const message = say('finding.wrong-reference', { id: name, section: sectionWords[home] });
    return {
      code: 'wrong-reference',
      severity: 'error',
      message,
      advice: say('finding.name-one-of', { sections: wanted }),
      where,
    };
  }
  const many = before >= maxSuggestions;
  const fitting = many
    ? []
    : [...homes].filter(([, its]) => its.some((one) => site.homes.includes(one))).map(([id]) => id);
  const meant = suggestion(name, fitting);
  const advice = meant === '' ? say('finding.list-it', { id: name, sections: wanted }) : meant;
  return { code: 'unknown-id', severity: 'error', message: say('finding.unknown-id', { id: name }), advice, where };
}
