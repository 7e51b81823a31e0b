import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import type { RehearsalRun, Version } from './rehearsals.ts';
import { type Staleness, useStaleness } from './staleness.ts';
import { rehearsalWords as words } from './words.ts';

type Props = Readonly<{ run: RehearsalRun; onAgain: (version: Version) => void }>;

/** Where the design is another by now: said once, and seen as long as it is so. */
export function StaleNotice({ run, onAgain }: Props) {
  const staleness = useStaleness(run);
  useSaid(staleness);
  if (staleness === null) return null;
  const notice = words.staleness[staleness];
  return (
    <MessageBar
      tone="warning"
      title={notice.title}
      action={
        <Button size="small" onClick={() => onAgain('canvas')}>
          {notice.again}
        </Button>
      }
    >
      {notice.text}
    </MessageBar>
  );
}

/** Also when an undo has led back to what was rehearsed. */
function useSaid(staleness: Staleness): void {
  const before = useRef<Staleness>(null);
  useEffect(() => {
    if (staleness === before.current) return;
    before.current = staleness;
    announce(staleness ? words.staleness[staleness].said : words.freshSaid);
  }, [staleness]);
}
