import type { Refusal } from '#domain/programs/lifecycle.ts';
import { refusalInWords } from '#domain/programs/lifecycle-words.ts';
import { ApiRefusal } from './api-refusal.ts';

/** The one table from a refusal to a status. A new kind fails to compile here. */
const STATUS_OF_REFUSAL = {
  staleRevision: 412,
  wrongState: 409,
  designNotSaved: 409,
  validationErrors: 422,
  activeLimitReached: 409,
  neverEnrolled: 409,
  enrolmentAlreadyDisabled: 409,
  enrolmentAlreadyEnabled: 409,
  nameLength: 422,
} as const satisfies Readonly<Record<Refusal['kind'], number>>;

/** `lastChange` says what the program's last change was: "Renamed to “Spring”". */
export function refusalProblem(refusal: Refusal, lastChange?: string): ApiRefusal {
  const { title, detail } = refusalInWords(refusal);
  return new ApiRefusal({
    kind: 'refused',
    status: STATUS_OF_REFUSAL[refusal.kind],
    title,
    detail: lastChange === undefined ? detail : `${detail} Last change: ${lastChange}.`,
    refusal,
  });
}
