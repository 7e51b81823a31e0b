import { formatNumber } from '#client/format.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { StatTiles } from '#ui/stat-tile.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { endsReached, messagesSent } from './rehearsed-figures.ts';
import { rehearsalWords as words } from './words.ts';

export function Headline({ run: { answer } }: { run: RehearsalRun }) {
  const { enrolled, contacts, mailed, inside, took } = answer;
  return (
    <StatTiles
      stats={[
        { label: words.enrolled, value: formatNumber(enrolled), detail: words.ofContacts(contacts) },
        { label: words.sent, value: formatNumber(messagesSent(answer)), detail: words.toContacts(mailed) },
        { label: words.inside, value: formatNumber(inside) },
        {
          label: words.ends,
          value: formatNumber(endsReached(answer)),
          detail: took.median === null ? undefined : words.medianDetail(formatDuration(took.median)),
        },
      ]}
    />
  );
}
