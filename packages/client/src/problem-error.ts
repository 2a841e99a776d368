/** A workbench that does not do what was asked, and says why (RFC 9457); status 0 where it does not answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** For how many seconds it advises to wait before asking again, where it does. */
  readonly retryAfter: number | undefined;

  constructor(status: number, detail: string, { retryAfter, cause }: { retryAfter?: number; cause?: unknown } = {}) {
    super(detail, { cause });
    this.status = status;
    this.retryAfter = retryAfter;
  }
}
