import { useSyncExternalStore } from 'react';

/** The parts of the page of a scenario, in the order of its tabs. */
export const tabs = [
  'model',
  'harms',
  'threats',
  'controls',
  'questions',
  'decision',
  'compare',
  'history',
  'comments',
  'reports',
] as const;
export type Tab = (typeof tabs)[number];

/** One thing that is looked at: a harm, a threat, a control, the chain behind a level, or an option of a decision. */
export type Shown = { readonly kind: 'harm' | 'threat' | 'control' | 'why' | 'option'; readonly id: string };

const kinds: ReadonlySet<string> = new Set(['harm', 'threat', 'control', 'why', 'option'] satisfies Shown['kind'][]);

/** Where somebody is on the page of a scenario, as the address says it. */
export type PagePlace = {
  readonly tab: Tab;
  readonly shown: Shown | undefined;
  /** What lists are narrowed to, by name. */
  readonly narrowed: Readonly<Record<string, string>>;
};

/** The place that the search part of an address names; the first tab where it names none that there is. */
export function placeOfSearch(search: string): PagePlace {
  const { tab = '', show = '', ...narrowed } = Object.fromEntries(new URLSearchParams(search));
  const [kind = '', id = ''] = split(show);
  return {
    tab: tabs.find((one) => one === tab) ?? 'model',
    shown: kinds.has(kind) && id !== '' ? { kind: kind as Shown['kind'], id } : undefined,
    narrowed,
  };
}

/** The search part of the address of a place; empty for the first tab as it opens. */
export function searchOfPlace({ tab, shown, narrowed = {} }: Partial<PagePlace> & Pick<PagePlace, 'tab'>): string {
  const words = Object.entries(narrowed).filter(([, word]) => word !== '');
  const search = new URLSearchParams([
    ...(tab === 'model' ? [] : [['tab', tab]]),
    ...(shown === undefined ? [] : [['show', `${shown.kind}:${shown.id}`]]),
    ...words,
  ]);
  return search.size === 0 ? '' : `?${search}`;
}

function split(show: string): readonly string[] {
  const colon = show.indexOf(':');
  return colon < 0 ? [] : [show.slice(0, colon), show.slice(colon + 1)];
}

function listen(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
}

/** Where somebody is; changes with the browser's history. */
export function usePlace(): PagePlace {
  return placeOfSearch(useSyncExternalStore(listen, () => window.location.search));
}

/** The address of a place within the page that is shown. */
export function addressOf(place: Partial<PagePlace> & Pick<PagePlace, 'tab'>): string {
  return `${window.location.pathname}${searchOfPlace(place)}`;
}

/** Goes to a place; `instead` leaves no step in the browser's history, as for each letter of what is looked for. */
export function goToPlace(place: Partial<PagePlace> & Pick<PagePlace, 'tab'>, instead?: 'instead'): void {
  const address = addressOf(place);
  if (instead === undefined) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
