import { useEffect } from 'react';
import { runsAlike } from '#domain/program/runs-alike.ts';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import type { RehearsalRun } from './rehearsals.ts';
import { rehearsalWords as words } from './words.ts';

type Props = Readonly<{ run: RehearsalRun; onAgain: () => void }>;

/** Where the design is another by now: said once, and seen as long as it is so. */
export function StaleNotice({ run, onAgain }: Props) {
  const isStale = useDesign(
    (state) => !runsAlike(run.design, run.version === 'saved' ? state.saved : wholeDesign(state)),
  );
  useEffect(() => {
    if (isStale) announce(words.staleSaid);
  }, [isStale]);
  if (!isStale) return null;
  return (
    <MessageBar
      tone="info"
      title={words.stale}
      action={
        <Button size="small" onClick={onAgain}>
          {words.again}
        </Button>
      }
    >
      {words.staleText}
    </MessageBar>
  );
}
