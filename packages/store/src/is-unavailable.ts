/** SQLSTATE classes and codes of a PostgreSQL that goes away, is full, or takes no more connections. */
const states = /^(08...|57P0[1-5]|53...|58...)$/u;
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
/** What the driver says without a code. */
const words = /^(connection terminated|timeout exceeded when trying to connect|client has encountered a connection)/iu;

/** Whether something thrown by an act says that the database cannot be asked now, which is nobody's fault and may pass. */
export function isUnavailable(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.some(isUnavailable);
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  return code === undefined ? words.test(thrown.message) : states.test(code) || systemCodes.has(code);
}
