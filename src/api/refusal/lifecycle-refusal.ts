import { describeRefusal } from '#domain/programs/describe-lifecycle.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import { ApiRefusal } from './api-refusal.ts';

/** `lastChange` says what the program's last change was: "Renamed to “Spring”". */
export function refuseTransition(refusal: Refusal, lastChange?: string): ApiRefusal {
  const { title, detail } = describeRefusal(refusal);
  const words = {
    title,
    detail: lastChange === undefined ? detail : `${detail} Last change: ${lastChange}.`,
  };
  return new ApiRefusal(
    refusal.kind === 'staleRevision'
      ? { kind: 'staleRevision', ...words, refusal }
      : { kind: 'refused', ...words, refusal },
  );
}
