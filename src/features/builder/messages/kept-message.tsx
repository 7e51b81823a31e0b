import { History } from 'lucide-react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Stamp } from '#domain/program/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { WORDS } from '#features/builder/words.ts';
import { useKeptDesign } from './use-kept-design.ts';

type Props = Readonly<{
  program: ProgramSummary;
  createdAt: Instant;
  newer: Stamp | null;
  onCompare: (by: Stamp) => void;
}>;

/** What waits for a decision about unsaved work: kept from before, or overtaken by somebody else. */
export function KeptMessage({ program, createdAt, newer, onCompare }: Props) {
  const timeZone = useTimeZone();
  const kept = useKeptDesign(program.id, createdAt);
  if (newer) {
    return (
      <MessageBar
        tone="warning"
        shape="bar"
        role={'status'}
        action={
          <Button size="small" onClick={() => onCompare(newer)}>
            {WORDS.compare}
          </Button>
        }
      >
        {WORDS.changedElsewhere(newer.by, formatInstant(newer.at, timeZone))}
      </MessageBar>
    );
  }
  if (!kept.offer) return null;
  const bringBack = () => {
    kept.bringBack();
    announce(WORDS.kept.broughtBack);
  };
  return (
    <MessageBar
      tone="accent"
      shape="bar"
      role={'status'}
      icon={History}
      action={
        <>
          <Button size="small" variant="quiet" onClick={kept.discard}>
            {WORDS.kept.discard}
          </Button>
          <Button size="small" onClick={bringBack}>
            {WORDS.kept.bringBack}
          </Button>
        </>
      }
    >
      {WORDS.kept.title(keptTime(kept.offer.keptAt))}
    </MessageBar>
  );
}

/** The device's clock kept it, so the device's clock tells when. */
function keptTime(keptAt: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isToday = new Date(keptAt).toDateString() === new Date().toDateString();
  return formatInstant(keptAt as Instant, zone, isToday ? 'time' : 'moment');
}
