/** A set that meets every given set, and a proved bound: no set with fewer than `bound` members does. */
export type HittingSet = { readonly members: readonly number[]; readonly bound: number };

/**
 * A smallest set of numbers that meets every one of `sets` (none of which is empty), by branch and bound over at most
 * `budget` branches; when these are used up, the best set found with the bound proved so far. Same input, same output.
 */
export function smallestHittingSet(sets: readonly (readonly number[])[], budget: number): HittingSet {
  let best = greedy(sets);
  const root = packing(sets).length;
  let branches = 0;
  const chosen: number[] = [];
  const barred = new Set<number>();
  const search = (): void => {
    branches += 1;
    if (branches > budget) return;
    const open = sets.filter((set) => !set.some((member) => chosen.includes(member)));
    if (open.length === 0) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    if (chosen.length + packing(open).length >= best.length) return;
    const branch = smallestFirst(open, barred);
    const undo: number[] = [];
    for (const member of branch) {
      chosen.push(member);
      search();
      chosen.pop();
      // Every hitting set with this member has now been seen: the siblings may leave it out.
      barred.add(member);
      undo.push(member);
    }
    for (const member of undo) barred.delete(member);
  };
  if (root < best.length) search();
  return { members: best.toSorted((a, b) => a - b), bound: branches > budget ? root : best.length };
}

/** Sets no two of which share a member: each needs a member of its own. */
function packing(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const taken = new Set<number>();
  const packed: (readonly number[])[] = [];
  for (const set of sets.toSorted((a, b) => a.length - b.length)) {
    if (set.some((member) => taken.has(member))) continue;
    packed.push(set);
    for (const member of set) taken.add(member);
  }
  return packed;
}

function smallestFirst(open: readonly (readonly number[])[], barred: ReadonlySet<number>): readonly number[] {
  let least: readonly number[] | undefined;
  for (const set of open) {
    const free = set.filter((member) => !barred.has(member));
    if (least === undefined || free.length < least.length) least = free;
  }
  return least ?? [];
}

function greedy(sets: readonly (readonly number[])[]): readonly number[] {
  const members: number[] = [];
  let open = sets;
  while (open.length > 0) {
    const count = new Map<number, number>();
    for (const member of open.flat()) count.set(member, (count.get(member) ?? 0) + 1);
    let best = -1;
    for (const [member, hits] of count) {
      const lead = hits - (count.get(best) ?? 0);
      if (lead > 0 || (lead === 0 && member < best)) best = member;
    }
    members.push(best);
    open = open.filter((set) => !set.includes(best));
  }
  return members;
}
