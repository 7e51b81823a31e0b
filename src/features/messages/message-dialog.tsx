import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { messageQuery } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { MessageContent } from '#contract/messages.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { EmailView, TextMessageView } from '#product/campaigns/email-view.tsx';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { type Fact, FactList } from '#ui/fact-list.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { messageWords as words } from './words.ts';
import styles from './messages.module.css';

/** Where a message stands in the log of the account. */
export type MessagePlace = Readonly<{ sequence: number; row: number }>;

type Props = Readonly<{
  /** Null while none is looked at. */
  place: MessagePlace | null;
  onClose: () => void;
}>;

/** A message as its contact received it, and what became of it. */
export function MessageDialog({ place, onClose }: Props) {
  const { asked } = useOpening(place);
  const message = useQuery({
    ...messageQuery(useApi(), asked ?? { sequence: 0, row: 0 }),
    enabled: asked !== null,
  });
  if (!asked) return null;
  return (
    <Dialog
      isOpen={place !== null}
      onClose={onClose}
      title={message.data ? words.title(message.data.sms !== null, message.data.email) : words.anyTitle}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      {message.isPending && <DelayedSpinner />}
      {message.isError && (
        <ErrorState title={words.failed} onRetry={() => void message.refetch()} busy={message.isFetching}>
          {joinReason(getProblem(message.error))}
        </ErrorState>
      )}
      {message.data && <Received message={message.data} />}
    </Dialog>
  );
}

function Received({ message }: { message: MessageContent }) {
  const timeZone = useTimeZone();
  const moment = (at: MessageContent['openedAt'], never: string) =>
    at === null ? never : formatInstant(at, timeZone);
  const { sms } = message;
  const reactions: readonly Fact[] = sms
    ? [{ label: words.number, value: sms.to }]
    : [
        { label: words.opened, value: moment(message.openedAt, words.notOpened) },
        { label: words.clicked, value: moment(message.clickedAt, words.notClicked) },
      ];
  const journey = `/programs/${message.programId}?contact=${message.contactId}`;
  const facts: readonly Fact[] = [
    { label: words.sent, value: formatInstant(message.sentAt, timeZone) },
    ...reactions,
    { label: words.program, value: <Link to={journey}>{message.programName}</Link> },
  ];
  return (
    <div className={styles['read']}>
      {sms ? (
        <TextMessageView label={words.asRead} from={sms.from} text={sms.text} />
      ) : (
        <EmailView label={words.asRead} email={message} />
      )}
      {!message.isAsSent && <p className={styles['count']}>{words.asNow}</p>}
      <FactList facts={facts} look="aligned" />
    </div>
  );
}
