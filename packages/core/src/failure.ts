/** What can stop the work altogether; each code has one exit code or HTTP status, given where the product meets its user. */
export type FailureCode =
  | 'input'
  | 'not-found'
  | 'not-writable'
  | 'too-large'
  | 'not-signed-in'
  | 'not-permitted'
  | 'conflict'
  | 'too-often'
  | 'unavailable'
  | 'internal';

/** Thrown when the work cannot go on. The message is for the user: what, where and what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
