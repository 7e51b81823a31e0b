import { Moon } from 'lucide-react';
import { Link } from 'react-router-dom';
import { formatNumber } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { StatusBadge } from '#product/status-badge.tsx';
import { Badge } from '#ui/badge.tsx';
import { words } from './words.ts';
import styles from './program-table.module.css';

type Props = Readonly<{ program: ProgramSummary; isNarrow: boolean }>;

export function NameLink({ program, isNarrow }: Props) {
  return (
    <>
      <Link to={`/programs/${program.id}`} title={program.name} className={styles['link']}>
        {program.name}
      </Link>
      {isNarrow && (
        <span className={styles['secondLine']}>
          <StatusBadge program={program} look="plain" length="short" />
          {program.enrolled.ever > 0 && (
            <span className={styles['secondFigure']}>
              {words.enrolledShort(formatNumber(program.enrolled.inside))}
            </span>
          )}
        </span>
      )}
    </>
  );
}

export function StatusBadges({ program, now, isNarrow }: Props & { readonly now: Instant | undefined }) {
  return (
    <span className={styles['badges']}>
      {!isNarrow && <StatusBadge program={program} />}
      {now !== undefined && isIdle(program, now) && (
        <span title={words.idleHint}>
          <Badge icon={Moon} look="plain">
            {words.idle}
          </Badge>
        </span>
      )}
    </span>
  );
}

/** Nothing to count, or nothing planned. */
export function NoFigure() {
  return (
    <>
      <span aria-hidden="true" className={styles['none']}>
        –
      </span>
      <span className="visually-hidden">{words.none}</span>
    </>
  );
}

const IDLE_AFTER = 30 * DAY;

/** Active for 30 days or more, and in all that time nobody was enrolled and nothing was sent. */
export function isIdle({ status, entered, lastBusyAt }: ProgramSummary, now: Instant): boolean {
  if (status !== 'Active') return false;
  const quietSince = Math.max(entered.at, lastBusyAt ?? 0);
  return now - quietSince >= IDLE_AFTER;
}
