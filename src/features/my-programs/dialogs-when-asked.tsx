import { lazy, Suspense, useEffect, useState } from 'react';
import type { BulkResult } from '#features/my-programs/bulk/use-one-by-one.ts';
import type { Asked } from './program-dialogs.tsx';

const load = () => import('./program-dialogs.tsx');
const ProgramDialogs = lazy(async () => ({ default: (await load()).ProgramDialogs }));

type Props = Readonly<{
  isListThere: boolean;
  asked: Asked | null;
  onClose: () => void;
  onBulkDone: (results: readonly BulkResult[]) => void;
}>;

/** The dialogs are fetched once the list is there, so that neither it nor the first click waits for them. */
export function DialogsWhenAsked({ isListThere, asked, ...rest }: Props) {
  const [isNeeded, setIsNeeded] = useState(false);
  if (asked !== null && !isNeeded) setIsNeeded(true);
  useEffect(() => {
    // What can't be fetched now is fetched, or fails where it is seen, when it is asked for.
    if (isListThere) load().catch(() => undefined);
  }, [isListThere]);
  return <Suspense fallback={null}>{isNeeded && <ProgramDialogs asked={asked} {...rest} />}</Suspense>;
}
