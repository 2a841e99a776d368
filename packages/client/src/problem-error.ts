type ProblemDetails = { readonly code?: string; readonly retryAfter?: number; readonly cause?: unknown };

/** A workbench that does not do what was asked, and says why (RFC 9457); status 0 where it does not answer at all. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** Which kind of refusal it is, of a closed list that the API describes; absent where no workbench answered. */
  readonly code: string | undefined;
  /** For how many seconds it advises to wait before asking again, where it does. */
  readonly retryAfter: number | undefined;

  constructor(status: number, detail: string, { code, retryAfter, cause }: ProblemDetails = {}) {
    super(detail, { cause });
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
