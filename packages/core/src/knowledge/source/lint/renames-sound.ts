import type { Finding } from '../../../finding.ts';
import { idsOfKind, renamedEntries } from '../compile-renames.ts';
import { fault, type LintRule } from './lint-view.ts';

/** A former id is in use no more, and only one entry had it: otherwise an old scenario could mean either. */
export const renamesSound: LintRule = ({ source }) => {
  const claimed = new Map<string, string>();
  return renamedEntries(source).flatMap(({ kind, path, id, was }) =>
    was.flatMap((from): Finding[] => {
      const earlier = claimed.get(`${kind} ${from}`);
      claimed.set(`${kind} ${from}`, id);
      if (idsOfKind(source, kind).has(from))
        return [fault('rename-of-living', path, `It says it was "${from}", but there is a ${kind} "${from}" now.`)];
      if (earlier !== undefined)
        return [fault('rename-twice', path, `It says it was "${from}", and so does "${earlier}".`)];
      return [];
    }),
  );
};
