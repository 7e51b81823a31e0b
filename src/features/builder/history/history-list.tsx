import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { HistoryEntry } from '#contract/history.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { entryIcon } from './entry-icon.ts';
import { historyWords as words } from './words.ts';
import styles from './history.module.css';

type Props = Readonly<{
  entries: readonly HistoryEntry[];
  chosen: number;
  onChoose: (entry: number) => void;
  onClose: () => void;
  more: { readonly isBusy: boolean; readonly load: () => void } | null;
}>;

/** Newest first, each a button that shows the program as it was then. */
export function HistoryList({ entries, chosen, onChoose, onClose, more }: Props) {
  const timeZone = useTimeZone();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-label={words.title} className={styles['list']}>
      <header className={styles['listHead']}>
        <IconButton name={words.close} icon={ArrowLeft} onClick={onClose} />
        <div>
          <h2 ref={heading} tabIndex={-1} className={styles['heading']}>
            {words.title}
          </h2>
          <p className={styles['quiet']}>{words.lead}</p>
        </div>
      </header>
      <ol className={styles['entries']} aria-label={words.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={styles['entry']}
              aria-current={entry.id === chosen || undefined}
              onClick={() => onChoose(entry.id)}
            >
              <span className={styles['entryIcon']} data-saved={entry.hasDesign || undefined}>
                <Icon of={entryIcon(entry.what)} />
              </span>
              <span className={styles['entryWords']}>
                <span className={styles['summary']}>{entry.summary}</span>
                <span className={styles['quiet']}>
                  {words.byAt(entry.by, formatInstant(entry.at, timeZone))}
                </span>
                <span className={styles['quiet']}>
                  {words.revision(entry.revision)} · {STATUS_LABELS[entry.statusAfter]}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="quiet" busy={more.isBusy} onClick={more.load} className={styles['more']}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
