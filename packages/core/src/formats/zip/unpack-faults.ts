import { Failure } from '../../failure.ts';

/** Most bytes that a packed file may grow to: some ten times the largest published knowledge base. */
export const maxUnpackedBytes = 256 * 2 ** 20;

/** What the user is told of a packed file that grows beyond the limit. */
export function unpackedTooLarge(shownAs: string, limit: number): Failure {
  return new Failure(
    'too-large',
    `${shownAs} holds more than ${Math.round(limit / 1e6)} MB once unpacked. Give a smaller file.`,
  );
}

/** What the user is told of a packed file that cannot be unpacked. */
export function unpackDamaged(shownAs: string, cause: unknown): Failure {
  return new Failure('input', `${shownAs} is damaged: its packed content cannot be unpacked. Fetch or pack it again.`, {
    cause,
  });
}
