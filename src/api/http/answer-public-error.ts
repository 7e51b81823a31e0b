import { toProblem } from '#api/http/answer-error.ts';
import { PublicRefusal } from '#api/refusal/public-refusal.ts';
import { ERROR_STATUS, type ErrorCode } from '#contract/public-api.ts';

/** The one place where whatever was thrown becomes an answer of the public API. */
export function answerPublicError(error: unknown): Response {
  const { code, message } = error instanceof PublicRefusal ? error : new PublicRefusal(getCode(error));
  return Response.json({ message }, { status: ERROR_STATUS[code] });
}

/** What the rest of the API refuses is of three kinds here: the caller's, the storage's, and ours. */
function getCode(error: unknown): ErrorCode {
  const { status } = toProblem(error);
  if (status < 500) return 'ERROR_MALFORMED_REQUEST';
  return status === 500 ? 'ERROR_UNKNOWN' : 'ERROR_SYSTEM_SERVICETEMPORARILYUNAVAILABLE';
}
