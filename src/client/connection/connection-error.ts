export type ConnectionErrorKind =
  /** No answer within the time limit; what was asked may still have been done. */
  | 'timedOut'
  /** The worker died; a new one is being started. */
  | 'connectionLost'
  /** The connection was closed on purpose. */
  | 'closed';

const WORDS: Readonly<Record<ConnectionErrorKind, string>> = {
  timedOut: 'The API did not answer in time',
  connectionLost: 'The connection to the API was lost',
  closed: 'The connection to the API is closed',
};

/** A request that got no answer at all. */
export class ConnectionError extends Error {
  readonly kind: ConnectionErrorKind;

  constructor(kind: ConnectionErrorKind, options?: ErrorOptions) {
    super(WORDS[kind], options);
    this.name = 'ConnectionError';
    this.kind = kind;
  }
}
