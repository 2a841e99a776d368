import type { EvidenceFile, VulnerabilityEntry } from './evidence-file.ts';
import type { EvidenceWorld } from './evidence-world.ts';
import { findAssets } from './find-assets.ts';
import { timeOf } from './moment.ts';

/** Says why a flaw at an asset, seen at some moment, does not count; undefined where it does. */
export type Dismissal = (flaw: string, asset: string, observed: string) => string | undefined;

type Statement = { readonly vex: VulnerabilityEntry['vex']; readonly time: number; readonly source: string };

/**
 * What VEX statements dismiss. The newest statement about a flaw at an asset counts, and of two as new the one that does
 * not dismiss. `fixed` says nothing of what was seen after it.
 */
export function dismissalsIn(files: readonly EvidenceFile[], world: EvidenceWorld): Dismissal {
  const newest = new Map<string, Statement>();
  for (const file of files) {
    const time = timeOf(file.observed) ?? 0;
    for (const { id, asset, where, vex } of file.vulnerabilities) {
      if (vex === undefined || (asset === undefined && where === undefined)) continue;
      const found = findAssets(world, { asset, where });
      for (const at of found.kind === 'found' ? found.ids : []) {
        const key = `${id}\n${at}`;
        const known = newest.get(key);
        if (known === undefined || time > known.time || (time === known.time && !dismisses(vex)))
          newest.set(key, { vex, time, source: file.source });
      }
    }
  }
  return (flaw, asset, observed) => {
    const statement = newest.get(`${flaw}\n${asset}`);
    if (statement === undefined || !dismisses(statement.vex)) return undefined;
    if (statement.vex === 'fixed' && (timeOf(observed) ?? 0) > statement.time) return undefined;
    return `${statement.vex === 'fixed' ? 'fixed' : 'not affected'}, says ${statement.source}`;
  };
}

function dismisses(vex: VulnerabilityEntry['vex']): boolean {
  return vex === 'fixed' || vex === 'not-affected';
}
