import type { ErrorCode } from '#contract/public-api.ts';

/** Thrown to refuse in the words of the public API; it also undoes everything an act has written. */
export class PublicRefusal extends Error {
  override readonly name = 'PublicRefusal';
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(`Error: ${code}`);
    this.code = code;
  }
}
