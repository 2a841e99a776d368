import type { z } from 'zod';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { termsOf } from '../../../scenario/compile/terms.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { SpyderiskModel } from '../model/read-model.ts';
import { type Conversion, type Entry, startConversion, text } from './conversion.ts';
import { convertControls } from './convert-controls.ts';
import { convertImpacts, convertTrust } from './convert-levels.ts';
import { convertLinks, type MadeOfLinks } from './convert-links.ts';
import { by, viewModel } from './model-view.ts';
import type { ConversionList, LeftThing } from './outcome.ts';
import { makeIds } from './readable-ids.ts';

/** A scenario as an author would write it: what `Scenario` reads. */
export type ScenarioSource = z.input<typeof Scenario>;

/** The scenario made of a model, and where everything went that the model says. */
export type ConvertedModel = ConversionList & { readonly scenario: ScenarioSource };

/** What a conversion needs: a model, the knowledge it speaks in, and ours. */
export type ConvertInput = { readonly model: SpyderiskModel; readonly from: Knowledge; readonly to: Knowledge };

/**
 * Makes a scenario of a Spyderisk model as far as the words of our knowledge match, and lists the rest. Nothing is invented:
 * what is worked out or taken as something near is listed as assumed. Equal models give equal scenarios, whatever the order
 * of their files.
 */
export function convertModel({ model, from, to }: ConvertInput): ConvertedModel {
  const view = viewModel(model, from);
  const conversion = startConversion(view, termsOf(to));
  const made = convertLinks(conversion);
  convertControls(conversion);
  convertTrust(conversion);
  const impacts = convertImpacts(conversion);
  const { kept, assumed, left } = conversion;
  const entries = [...conversion.entries.values()].sort(by(({ id }) => id));
  const section = (name: Entry['section']) => entries.filter((entry) => entry.section === name).map(entrySource);
  const scenario = {
    nemecys: 1,
    id: makeIds()(model.label, 'model'),
    ...optional({ title: text(model.label) }),
    purpose: text(model.comment) ?? 'Not stated in the Spyderisk model this scenario was made of',
    ...(conversion.jurisdictions.length === 0
      ? {}
      : { context: { jurisdictions: [...new Set(conversion.jurisdictions)].sort() } }),
    ...someOf({
      zones: section('zones'),
      people: section('people'),
      assets: section('assets'),
      data: section('data'),
      ...linkSources(conversion, made),
      impacts,
    }),
  };
  // of the types and words only the tables and the scale of our knowledge are used, so the input fits the language
  return { scenario: scenario as ScenarioSource, kept, assumed, left: [...left, ...wholeModel(model)] };
}

function entrySource(entry: Entry): Readonly<Record<string, unknown>> {
  const { id, type, label, zone, on, about, population } = entry;
  const controls = [...entry.controls].map(([control, coverage]): [string, unknown] => {
    return [control, coverage === undefined ? 'in-place' : { state: 'in-place', coverage }];
  });
  const owner = entry.owners.size === 0 ? undefined : [...entry.owners].sort().join(', ');
  const uses = entry.uses.size === 0 ? undefined : [...entry.uses].sort();
  return {
    id,
    type,
    ...optional({ label, zone, on, for: uses, about, population, owner }),
    ...optional({ controls: recordOf(controls), trust: recordOf([...entry.trust]) }),
  };
}

function linkSources({ relations }: Conversion, { flows, functions }: MadeOfLinks) {
  return {
    flows: flows.map(({ id, label, from, to, over, data }) => ({ id, label, from, to, ...optional({ over }), data })),
    relations: [...relations].sort(),
    functions: functions.map(({ id, label, kind, by: performer, for: patient, uses, at }) => {
      return { id, label, kind, by: [performer], for: patient, ...someOf({ uses, at }) };
    }),
  };
}

/** What a model says besides assets, links and settings, none of which a scenario has a place for. */
function wholeModel(model: SpyderiskModel): readonly LeftThing[] {
  const { iri, positions, groups, notes, stored, mode } = model;
  const said = (label: string, because: string): LeftThing => ({ what: 'model', iri, label, because });
  const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
  const drawn = 'scenarios are laid out by the program';
  return [
    ...(positions.length > 0 ? [said(`${count(positions.length, 'position')} in the drawing`, drawn)] : []),
    ...(groups.length > 0 ? [said(`${count(groups.length, 'group')} in the drawing`, drawn)] : []),
    ...(notes.length > 0 ? [said(count(notes.length, 'note'), 'scenarios have no free fields')] : []),
    ...([...stored.subjects()].length === 0
      ? []
      : [said('results that were stored with the model', 'a scenario is assessed anew')]),
    ...(mode === 'current' ? [said('calculation of the current risk', 'say --mode current when it is assessed')] : []),
  ];
}

/** Only the fields that have a value. */
function optional<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Only the lists that hold something; undefined fields stay away too. */
function someOf(lists: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function recordOf(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries([...entries].sort(by(([key]) => key)));
}
