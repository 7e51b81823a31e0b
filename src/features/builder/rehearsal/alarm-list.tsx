import { MessageBar } from '#ui/message-bar.tsx';
import { type Alarm, listAlarms } from './alarms.ts';
import { FollowButton } from './follow-button.tsx';
import type { RehearsalRun } from './rehearsals.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** What is alarming, before everything else. */
export function AlarmList({ run }: { run: RehearsalRun }) {
  const alarms = listAlarms(run);
  if (alarms.length === 0) return null;
  return (
    <ul aria-label={words.alarms} className={styles['alarms']}>
      {alarms.map((alarm) => (
        <li key={alarm.kind}>
          <AlarmText alarm={alarm} run={run} />
        </li>
      ))}
    </ul>
  );
}

function AlarmText({ alarm, run }: { alarm: Alarm; run: RehearsalRun }) {
  switch (alarm.kind) {
    case 'stuck':
      return <MessageBar tone="warning">{words.stuckAlarm(alarm.contacts)}</MessageBar>;
    case 'disabled':
      return <MessageBar tone="warning">{words.disabledAlarm}</MessageBar>;
    case 'neverReached':
      return <MessageBar tone="warning">{words.neverAlarm(alarm.steps)}</MessageBar>;
    case 'manyMessages':
    case 'manyMessagesOfAll': {
      const { messages, contactId } = alarm.most;
      const text = alarm.kind === 'manyMessages' ? words.manyAlarm : words.manyOfAllAlarm;
      return (
        <MessageBar tone="warning" meta={<FollowButton run={run} contactId={contactId} />}>
          {text(messages)}
        </MessageBar>
      );
    }
    default:
      return (
        <MessageBar tone="warning" title={words.nobody}>
          {words.why[alarm.kind]}
        </MessageBar>
      );
  }
}
