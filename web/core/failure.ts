/** What went wrong, as the core and the page both say it: a code, a place, a sentence. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly path = '',
    message = '',
  ) {
    super(message || code);
  }
}
