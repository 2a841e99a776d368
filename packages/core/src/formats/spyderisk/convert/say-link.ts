import type { SystemLink } from '../../../engine/system.ts';
import type { DataUse } from '../../../scenario/data-item.ts';
import { addEntry, type Conversion, endsOf, fits, isEntry, relate, text } from './conversion.ts';
import type { LinkReading } from './counterpart.ts';

/** Where a link went, and what of that is assumed. */
export type Said = { readonly into: string; readonly because?: string };

/** Says the links that stand for themselves, whatever other links there are; undefined where the ends do not fit. */
export function sayLink(conversion: Conversion, link: SystemLink, reads: LinkReading): Said | undefined {
  switch (reads.kind) {
    case 'relation':
      return sayRelation(conversion, link, reads);
    case 'hosts':
      return sayHost(conversion, link);
    case 'place':
      return sayPlace(conversion, link);
    case 'owner':
      return sayOwner(conversion, link, reads.owner);
    case 'about':
      return sayAbout(conversion, link, reads);
    case 'pair':
      return sayPair(conversion, link, reads);
    default:
      return undefined;
  }
}

/** What is said of two programs, or of a program and its device, that are one device here. */
export function withinOne(conversion: Conversion, link: SystemLink): Said | undefined {
  const { parts } = conversion;
  const ends = endsOf(conversion, link);
  const [first] = ends;
  if (first === undefined || link.from === link.to || !(parts.has(link.from) || parts.has(link.to))) return undefined;
  if (ends.some(([from, to]) => from !== to)) return undefined;
  return { into: `assets.${first[0]}`, because: 'both ends are part of one device here' };
}

function sayRelation(
  conversion: Conversion,
  link: SystemLink,
  { is, turned }: Extract<LinkReading, { kind: 'relation' }>,
): Said | undefined {
  const ends = endsOf(conversion, link).map(([from, to]) => (turned ? ([to, from] as const) : ([from, to] as const)));
  const paths = ends.filter((pair) => fits(conversion, is, pair)).map((pair) => relate(conversion, is, pair));
  return paths[0] === undefined ? withinOne(conversion, link) : { into: paths[0] };
}

function sayHost(conversion: Conversion, link: SystemLink): Said | undefined {
  const said = endsOf(conversion, link).flatMap(([host, program]): Said[] => {
    if (conversion.parts.has(link.to)) {
      const because = 'a program of this kind is part of its device here';
      return isEntry(conversion, host, ['device']) ? [{ into: `assets.${host}`, because }] : [];
    }
    const entry = conversion.entries.get(program);
    if (entry === undefined || !fits(conversion, 'runs-on', [program, host])) return [];
    if (entry.on !== undefined && entry.on !== host) return [{ into: relate(conversion, 'runs-on', [program, host]) }];
    entry.on = host;
    return [{ into: `${entry.section}.${program}.on` }];
  });
  return said[0];
}

function sayPlace(conversion: Conversion, link: SystemLink): Said | undefined {
  const said = endsOf(conversion, link).flatMap(([thing, place]): Said[] => {
    const entry = conversion.entries.get(thing);
    if (entry === undefined || !fits(conversion, 'located-in', [thing, place])) return [];
    if (entry.zone !== undefined && entry.zone !== place) {
      return [{ into: relate(conversion, 'located-in', [thing, place]) }];
    }
    entry.zone = place;
    return [{ into: `${entry.section}.${thing}.zone` }];
  });
  return said[0];
}

function sayOwner(conversion: Conversion, { from, to }: SystemLink, owner: 'from' | 'to'): Said | undefined {
  const { view, homes, entries, parts } = conversion;
  const [one, other] = owner === 'from' ? [from, to] : [to, from];
  const name = text(view.asset(one)?.label ?? '');
  // who is responsible for a program is not therefore responsible for the whole device
  if (name === undefined || parts.has(other)) return undefined;
  const [owned] = (homes.get(other) ?? []).flatMap((id) => entries.get(id) ?? []);
  if (owned === undefined) return undefined;
  owned.owners.add(name);
  return { into: `${owned.section}.${owned.id}.owner`, because: 'it is kept as words for readers' };
}

function sayAbout(
  conversion: Conversion,
  link: SystemLink,
  { use, otherwise }: { readonly use?: DataUse; readonly otherwise: string },
): Said | undefined {
  const [pair] = endsOf(conversion, link);
  if (pair === undefined || !fits(conversion, 'about', pair) || !fits(conversion, otherwise, pair)) return undefined;
  const [data, person] = pair;
  const entry = conversion.entries.get(data);
  if (entry?.section !== 'data') return undefined;
  // `for` speaks of the person in `about`; data about several people need a relation for each
  if (people(conversion, link.from).size > 1) {
    relate(conversion, 'about', pair);
    return { into: relate(conversion, otherwise, pair) };
  }
  entry.about = person;
  if (use !== undefined) entry.uses.add(use);
  return { into: `data.${data}.${use === undefined ? 'about' : 'for'}` };
}

function people(conversion: Conversion, data: string): ReadonlySet<string> {
  const { view, homes } = conversion;
  const about = ['relatesTo', 'diagnosisFor', 'definesTreatmentFor'];
  return new Set(
    view
      .linksFrom(data)
      .filter((link) => view.says(link, about))
      .flatMap(({ to }) => homes.get(to) ?? [])
      .filter((id) => isEntry(conversion, id, ['human'])),
  );
}

function sayPair(
  conversion: Conversion,
  link: SystemLink,
  { type, noun }: Extract<LinkReading, { kind: 'pair' }>,
): Said | undefined {
  const { entries, newId, to } = conversion;
  const [pair] = endsOf(conversion, link);
  if (pair === undefined || pair[0] === pair[1] || to.classes.get(type)?.assertable !== true) return undefined;
  const [one, other] = [entries.get(pair[0]), entries.get(pair[1])];
  if (one === undefined || other === undefined || !pair.every((id) => isEntry(conversion, id, ['device']))) {
    return undefined;
  }
  const id = newId(`${one.id} ${other.id} ${noun}`, type);
  const label = text(`${noun} between ${one.label ?? one.id} and ${other.label ?? other.id}`);
  addEntry(conversion, { id, section: 'assets', type, label, population: one.population });
  for (const end of pair) relate(conversion, 'connects-to', [end, id]);
  return { into: `assets.${id}` };
}
