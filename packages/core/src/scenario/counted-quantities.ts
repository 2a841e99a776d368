import { Failure } from '../failure.ts';
import { Quantities, type StatedQuantities } from './quantities.ts';

/** The numbers to count with. Throws a Failure where one is still only named: the library was not at hand when it was read. */
export function countedQuantities(stated: StatedQuantities | undefined): Quantities | undefined {
  if (stated === undefined) return undefined;
  const counted = Quantities.safeParse(stated);
  if (counted.success) return counted.data;
  throw new Failure(
    'input',
    'Some numbers of the scenario are taken from the evidence library ("from"), which is not at hand here. Decide with "nemecys decide", or write their figures out.',
  );
}
