/** Which member of a population an instance speaks of: the average one, the least or the most likely (or trusted). */
export type MemberIndex = 0 | 1 | 2;
export const AVERAGE: MemberIndex = 0;
export const MIN: MemberIndex = 1;
export const MAX: MemberIndex = 2;

/** Least for most and most for least; the average stays. */
export function opposite(member: MemberIndex): MemberIndex {
  return member === MIN ? MAX : member === MAX ? MIN : AVERAGE;
}
