import type { Merge } from '@nemecys/store';
import { diff3Merge } from 'node-diff3';
import { z } from 'zod';

const Regions = z.array(z.union([z.object({ ok: z.array(z.string()) }), z.object({ conflict: z.unknown() })]));

/**
 * Brings two texts written on the same base together, line by line. Equal changes count once; different changes of the
 * same or neighbouring lines clash.
 */
export const mergeTexts: Merge = ({ base, saved, mine }) => {
  const regions = Regions.parse(
    diff3Merge(mine.split('\n'), base.split('\n'), saved.split('\n'), { excludeFalseConflicts: true }),
  );
  const lines: string[] = [];
  for (const region of regions) {
    if (!('ok' in region)) return { kind: 'clash' };
    lines.push(...region.ok);
  }
  return { kind: 'merged', text: lines.join('\n') };
};
