import { Failure } from '@nemecys/core';

const window = 15 * 60_000;
const allowed = 10;
const remembered = 10_000;

type Attempt = { count: number; readonly until: number };

/**
 * Counts failed sign-ins of one account from one network address: ten in a quarter of an hour, then a pause. Another
 * address is not affected, so nobody can lock somebody else out.
 */
export class Attempts {
  readonly #failed = new Map<string, Attempt>();

  /** Throws a Failure (too-often) while the pause lasts. */
  check(key: string, now: number): void {
    const attempt = this.#failed.get(key);
    if (attempt === undefined || attempt.until <= now || attempt.count < allowed) return;
    const minutes = Math.ceil((attempt.until - now) / 60_000);
    throw new Failure('too-often', `Too many attempts. Try again in ${minutes} minutes.`);
  }

  failed(key: string, now: number): void {
    const attempt = this.#failed.get(key);
    if (attempt !== undefined && attempt.until > now) attempt.count += 1;
    else this.#failed.set(key, { count: 1, until: now + window });
    // The oldest go first: memory stays bounded however many accounts somebody tries.
    for (const oldest of this.#failed.keys()) {
      if (this.#failed.size <= remembered) break;
      this.#failed.delete(oldest);
    }
  }

  succeeded(key: string): void {
    this.#failed.delete(key);
  }
}
