import type { ThreatEntry } from '@nemecys/core';
import { anchor } from '../markup/anchor.ts';
import { type Content, el } from '../markup/element.ts';
import type { PageIndex } from './page-index.ts';

/** Threats of one kind, in the order of the assessment. */
export type ThreatKind = { readonly label: string; readonly threats: readonly ThreatEntry[] };

const mostPlaces = 4;

/** The threats by kind. The label of a member of a population says which member; that of the kind is the shortest. */
export function threatKinds(threats: readonly ThreatEntry[]): readonly ThreatKind[] {
  const kinds = new Map<string, ThreatEntry[]>();
  for (const threat of threats) {
    const known = kinds.get(threat.code);
    if (known) known.push(threat);
    else kinds.set(threat.code, [threat]);
  }
  return [...kinds.values()].map((group) => ({
    label: group.map((threat) => threat.label).reduce((a, b) => (b.length < a.length ? b : a)),
    threats: group,
  }));
}

/** The labels of the assets that a threat is about, each once, without the inferred ones where others say it. */
export function placesOf(index: PageIndex, threat: ThreatEntry): readonly string[] {
  const assets = [...new Set(threat.roles.flatMap((role) => role.assets))];
  const listed = assets.filter((id) => !index.isInferred(id));
  return (listed.length > 0 ? listed : assets).map((id) => index.assetLabel(id));
}

/** Threats in a list, a line for each kind with links to the first few places where it was found. */
export function threatList(index: PageIndex, ids: readonly string[]): Content {
  const threats = ids.flatMap((id) => index.threat(id) ?? []);
  const items = threatKinds(threats).map(({ label, threats: found }) => [label, ': ', placeLinks(index, found)]);
  if (items.length < 2) return items;
  return el(
    'ul',
    { class: 'compact' },
    items.map((item) => el('li', {}, item)),
  );
}

function placeLinks(index: PageIndex, threats: readonly ThreatEntry[]): Content {
  const shown = threats.length <= mostPlaces + 1 ? threats : threats.slice(0, mostPlaces);
  return [
    shown.map((threat, place) => [
      place > 0 && '; ',
      index.isShown(threat)
        ? el('a', { href: `#${anchor('threat', threat.id)}` }, placesOf(index, threat).join(', '))
        : placesOf(index, threat).join(', '),
    ]),
    shown.length < threats.length && ` and ${threats.length - shown.length} more places`,
  ];
}
