import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { useProgramEntry } from '#store/programs-store.ts';

/** Of the open program, as it is now. */
export function useIsEnrolmentDisabled(): boolean {
  const entry = useProgramEntry(useBuilder().programId);
  return (entry?.confirmed.enrolmentDisabled ?? null) !== null;
}
