import type { WantedFile } from '@nemecys/server';

/** What was chosen for an import, as options of its command. */
export function importChoices(wanted: Extract<WantedFile, { kind: 'inventory' | 'hazard-log' }>): readonly string[] {
  const given = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}=${value}`]);
  const meant = (name: string, meanings: Readonly<Record<string, string>> = {}) =>
    Object.entries(meanings).map(([words, meaning]) => `--${name}=${words}=${meaning}`);
  const columns = Object.entries(wanted.columns ?? {}).map(([column, head]) => `${column}=${head}`);
  const table = [
    ...given('columns', columns.length === 0 ? undefined : columns.join(',')),
    ...given('sheet', wanted.sheet),
  ];
  switch (wanted.kind) {
    case 'inventory':
      return [
        ...table,
        ...meant('class', wanted.classes),
        ...given('places', wanted.places),
        ...given('networks', wanted.networks),
        ...given('source', wanted.source),
        ...(wanted.removeGone === true ? ['--remove-gone'] : []),
      ];
    case 'hazard-log':
      return [
        ...table,
        ...meant('severity', wanted.severities),
        ...meant('likelihood', wanted.likelihoods),
        ...meant('harm', wanted.harms),
        ...meant('thing', wanted.things),
      ];
  }
}
