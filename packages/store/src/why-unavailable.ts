/** SQLSTATE classes and codes of a PostgreSQL that goes away, is busy, or takes no more connections. */
const goneStates = /^(08...|57P0[1-5]|53...|58...)$/u;
const full = '53100';
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** What the driver says without a code. */
const words = /^(connection terminated|timeout exceeded when trying to connect|client has encountered a connection)/iu;

/**
 * Why the database cannot do what an act asked of it, where that is nobody's fault and may pass: its disk is full, or it
 * does not answer. Undefined where what was thrown says neither.
 */
export function whyUnavailable(thrown: unknown): 'full' | 'gone' | undefined {
  if (thrown instanceof AggregateError) {
    const reasons = thrown.errors.map(whyUnavailable);
    return reasons.find((reason) => reason === 'full') ?? reasons.find((reason) => reason !== undefined);
  }
  if (!(thrown instanceof Error)) return undefined;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  if (code === full) return 'full';
  const gone = code === undefined ? words.test(thrown.message) : goneStates.test(code) || systemCodes.has(code);
  return gone ? 'gone' : undefined;
}
