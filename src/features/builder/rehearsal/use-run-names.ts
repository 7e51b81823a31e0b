import { formatInstant } from '#client/format.ts';
import { useAccount, useTimeZone } from '#client/use-account.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { describeSetup } from './describe-setup.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { rehearsalWords as words } from './words.ts';

/** "2. Sat 28 Nov 10:04 · Revision 3 with unsaved changes · Everyone in the account, all at once, 1 month". */
export function useRunNames(): (run: RehearsalRun) => string {
  const timeZone = useTimeZone();
  const { catalogue } = useBuilder();
  const ownSeed = useAccount(({ origin }) => origin.id) ?? 0;
  return ({ number, answer, savedRevision, isChanged, setup }) => {
    const version = isChanged ? words.versions.changed(savedRevision) : words.versions.saved(savedRevision);
    const name = words.runName(number, formatInstant(answer.from, timeZone, 'clock'), version);
    return `${name} · ${describeSetup(setup, { catalogue, ownSeed })}`;
  };
}
