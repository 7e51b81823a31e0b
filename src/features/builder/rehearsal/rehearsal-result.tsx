import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { AlarmList } from './alarm-list.tsx';
import { CompareSection } from './compare-section.tsx';
import { FollowSection } from './follow-section.tsx';
import { Headline } from './headline.tsx';
import { Load } from './message-load.tsx';
import { MessagesPerDay } from './messages-per-day.tsx';
import { Outcomes } from './outcomes.tsx';
import { Overlaps } from './overlaps.tsx';
import { getRehearsals, type RehearsalRun, useRehearsals, type Version } from './rehearsals.ts';
import { StaleNotice } from './stale-notice.tsx';
import { StepLists } from './step-lists.tsx';
import { useRunNames } from './use-run-names.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

type Props = Readonly<{ run: RehearsalRun; onAgain: (version: Version) => void }>;

/** What came of it: what is alarming first, then every figure. */
export function RehearsalResult({ run, onAgain }: Props) {
  const timeZone = useTimeZone();
  const format = (at: RehearsalRun['answer']['from']) => formatInstant(at, timeZone);
  return (
    <div className={styles['result']}>
      <div>
        <h3 className={styles['resultTitle']}>{words.result}</h3>
        <p className={styles['quiet']}>{words.period(format(run.answer.from), format(run.answer.until))}</p>
        <ShownResult run={run} />
      </div>
      <StaleNotice key={run.number} run={run} onAgain={onAgain} />
      <AlarmList run={run} />
      <Headline run={run} />
      <Outcomes run={run} />
      <StepLists run={run} />
      <MessagesPerDay run={run} />
      <Load run={run} />
      <Overlaps run={run} />
      <FollowSection key={`follow ${run.number}`} run={run} />
      <CompareSection key={`compare ${run.number}`} run={run} />
    </div>
  );
}

/** Of which rehearsal; with several, the choice among them. */
function ShownResult({ run }: { run: RehearsalRun }) {
  const { store } = useBuilder();
  const runs = useRehearsals((state) => state.runs);
  const formatRunName = useRunNames();
  if (runs.length === 1) return <p className={styles['quiet']}>{formatRunName(run)}</p>;
  return (
    <SelectField
      label={words.shownResult}
      value={String(run.number)}
      options={runs.map((one) => ({ value: String(one.number), label: formatRunName(one) }))}
      onChange={(number) => getRehearsals(store).setState({ shown: Number(number), followed: null })}
    />
  );
}
