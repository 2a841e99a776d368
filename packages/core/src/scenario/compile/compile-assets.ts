import { inEnglish as say } from '../../wording/say.ts';
import type { Flow } from '../flow.ts';
import { suggestion } from '../suggest.ts';
import { classHomes, fixedClasses, type TypedSection, typedSections } from './asset-rules.ts';
import { type Draft, labelOf, report } from './draft.ts';
import { populationLevel, populationOf } from './levels.ts';
import { assertableBelow, isKind } from './terms.ts';

/** Makes an asset of every zone, person, device, data, flow and function, and of patient groups that are not listed. */
export function compileAssets(draft: Draft): void {
  const { scenario } = draft;
  for (const rule of typedSections) {
    for (const { id, type, label } of scenario[rule.section]) {
      if (fitsSection(draft, type, { path: `${rule.section}.${id}.type`, ...rule }))
        add(draft, id, { class: type, label });
    }
  }
  for (const group of scenario.context.patients) {
    if (isListed(draft, group.id)) continue;
    add(draft, group.id, { class: fixedClasses.patients, label: group.label ?? group.groups.join(', ') });
  }
  for (const flow of scenario.flows) {
    add(draft, flow.id, { class: fixedClasses.flows, label: flow.label || endsOf(draft, flow) });
  }
  for (const { id, label } of scenario.functions) add(draft, id, { class: fixedClasses.functions, label });
  setPopulations(draft);
}

/** A flow without a label is told by its ends, and by its id too where others join the same ends. */
function endsOf(draft: Draft, { id, from, to }: Flow): string {
  if (from === undefined || to === undefined || !draft.assets.has(from) || !draft.assets.has(to)) return id;
  const alike = draft.scenario.flows.filter((other) => other.from === from && other.to === to && !other.label);
  return `Flow from ${labelOf(draft, from)} to ${labelOf(draft, to)}${alike.length > 1 ? ` (${id})` : ''}`;
}

function isListed(draft: Draft, id: string): boolean {
  return [...draft.scenario.people, ...draft.scenario.assets].some((item) => item.id === id);
}

function add(draft: Draft, id: string, asset: { readonly class: string; readonly label: string | undefined }): void {
  if (!draft.terms.classes.has(asset.class)) return;
  draft.assets.set(id, { id, class: asset.class, label: asset.label || id, population: 0 });
}

type Section = TypedSection & { readonly path: string };

function fitsSection(draft: Draft, type: string, { path, section, kind, noun }: Section): boolean {
  const { terms } = draft;
  const known = terms.classes.get(type);
  const choices = assertableBelow(terms, kind ?? 'asset').filter(
    (id) => kind !== undefined || !hasOwnSection(draft, id),
  );
  if (known === undefined) {
    const meant = suggestion(type, choices) || suggestion(type, terms.classes.keys());
    const advice = meant === '' ? say('finding.known-types', { types: choices.join(', ') }) : meant;
    report(draft, path, { code: 'unknown-type', message: say('finding.unknown-type', { type }), advice });
    return false;
  }
  const home = classHomes.find((one) => isKind(terms, type, one.kind));
  if (home !== undefined && home.section !== section) {
    const message = `The type "${type}" (${known.label}) is not ${noun}.`;
    report(draft, path, {
      code: 'wrong-section',
      message,
      advice: say('finding.list-under', { section: home.section }),
    });
    return false;
  }
  if (kind !== undefined && terms.classes.has(kind) && !isKind(terms, type, kind)) {
    const message = `The type "${type}" (${known.label}) is not ${noun}.`;
    report(draft, path, { code: 'wrong-section', message, advice: say('finding.list-under', { section: 'assets' }) });
    return false;
  }
  if (!known.assertable) {
    const below = assertableBelow(terms, type);
    const advice =
      below.length > 0
        ? say('finding.choose-one-of', { choices: below.join(', ') })
        : say('finding.leave-out-inferred');
    report(draft, path, {
      code: 'abstract-type',
      message: say('finding.abstract-type', { type, class: known.label }),
      advice,
    });
    return false;
  }
  return true;
}

function hasOwnSection(draft: Draft, type: string): boolean {
  return classHomes.some(({ kind }) => isKind(draft.terms, type, kind));
}

/**
 * How many each asset stands for: as stated; else as its patients are counted; else as what it belongs to: software as
 * its device, a thing or person as its place, data as the person it is about, a flow as the larger of its ends.
 */
function setPopulations(draft: Draft): void {
  const { scenario, terms } = draft;
  const levels = new Map<string, number>();
  const parents = new Map<string, readonly (string | undefined)[]>();
  for (const section of ['zones', 'people', 'assets', 'data'] as const) {
    for (const { id, population } of scenario[section]) {
      if (population !== undefined && population !== 'unknown') levels.set(id, populationLevel(terms, population));
    }
  }
  for (const { id, count } of scenario.context.patients) {
    if (typeof count === 'number' && !levels.has(id)) levels.set(id, populationLevel(terms, populationOf(count)));
  }
  for (const { id, on, zone } of scenario.assets) parents.set(id, [on ?? zone]);
  for (const { id, zone } of scenario.people) parents.set(id, [zone]);
  for (const { id, about } of scenario.data) parents.set(id, [about]);
  for (const { id, from, to } of scenario.flows) parents.set(id, [from, to]);
  for (const [id, asset] of draft.assets) {
    draft.assets.set(id, { ...asset, population: populationBy(id, { levels, parents }, new Set()) });
  }
}

type Populations = {
  readonly levels: ReadonlyMap<string, number>;
  readonly parents: ReadonlyMap<string, readonly (string | undefined)[]>;
};

function populationBy(id: string, known: Populations, seen: Set<string>): number {
  const level = known.levels.get(id);
  if (level !== undefined || seen.has(id)) return level ?? 0;
  seen.add(id);
  const parents = known.parents.get(id) ?? [];
  return Math.max(0, ...parents.map((parent) => (parent === undefined ? 0 : populationBy(parent, known, seen))));
}
