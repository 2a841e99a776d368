import { byteAt, intAt } from './at.ts';
import type { CauseTable } from './threat-graph.ts';

/**
 * The trust level that the causes of a threat leave (rule E4): at an asset the most of its causes, over the assets of a
 * role the least where any suffices and else the most, over roles the most. `level` says the level of a cause entry.
 */
export function causeLevel(causes: CauseTable, threat: number, level: (entry: number) => number): number {
  const end = intAt(causes.starts, threat + 1);
  let overRoles = 0;
  for (let i = intAt(causes.starts, threat); i < end; ) {
    const role = intAt(causes.role, i);
    const sufficient = byteAt(causes.sufficient, i) === 1;
    let overAssets = -1;
    while (i < end && intAt(causes.role, i) === role) {
      const asset = intAt(causes.asset, i);
      let atAsset = 0;
      for (; i < end && intAt(causes.role, i) === role && intAt(causes.asset, i) === asset; i += 1) {
        atAsset = Math.max(atAsset, level(i));
      }
      if (overAssets < 0) overAssets = atAsset;
      else overAssets = sufficient ? Math.min(overAssets, atAsset) : Math.max(overAssets, atAsset);
    }
    overRoles = Math.max(overRoles, overAssets);
  }
  return overRoles;
}
