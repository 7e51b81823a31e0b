import type { ReactNode } from 'react';
import { formatInstant, formatNear } from '#client/format.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import {
  createInformationMessage,
  type InformationMessage as Message,
} from '#domain/programs/information-message.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { problemsIn } from '#features/builder/design/derived.ts';
import type { Lifecycle } from '#features/builder/lifecycle/use-lifecycle.ts';
import { programIcon } from '#product/status-badge.tsx';
import { Button } from '#ui/button.tsx';
import { MessageLine } from '#ui/message-line.tsx';
import { MESSAGE_WORDS } from './words.ts';
import styles from './messages.module.css';

type Props = Readonly<{ program: ProgramSummary; lifecycle: Lifecycle }>;

/** What the state of the program means, since when, by whom, and what to do next. */
export function InformationMessage({ program, lifecycle }: Props) {
  const timeZone = useTimeZone();
  const now = useAccountNow(DAY);
  const { checks } = useBuilder();
  const errors = useDesign((state) => problemsIn(state.present, checks).errors);
  const message = createInformationMessage({
    program,
    enrolled: program.enrolled,
    nextEnrolmentAt: program.nextEnrolmentAt,
    formatInstant: (at) => (now === undefined ? formatInstant(at, timeZone) : formatNear(at, now, timeZone)),
  });
  return (
    <MessageLine
      tone={message.tone}
      icon={programIcon(program)}
      meta={message.meta.map((part) => `${part}.`).join(' ')}
      details={<Details message={message} />}
      action={nextStep(message.action, errors, lifecycle)}
    >
      {message.text}.
    </MessageLine>
  );
}

function Details({ message: { title, text, meta } }: { message: Message }) {
  return (
    <>
      <strong>{title}</strong>
      <p>{text}.</p>
      <ul className={styles['facts']}>
        {meta.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
    </>
  );
}

/** **Activate** and **Deactivate** are in the toolbar right above; here is what comes before them. */
function nextStep(action: Message['action'], errors: number, lifecycle: Lifecycle): ReactNode {
  if (action === 'enableEnrolment') {
    return (
      <Button size="small" onClick={() => lifecycle.ask('enableEnrolment')}>
        {MESSAGE_WORDS.message.enable}
      </Button>
    );
  }
  if (action === 'copy') {
    return (
      <Button size="small" onClick={() => lifecycle.startTask('copy')}>
        {MESSAGE_WORDS.message.copy}
      </Button>
    );
  }
  if (action !== 'activate' || errors === 0) return null;
  return (
    <Button size="small" onClick={lifecycle.showErrors}>
      {MESSAGE_WORDS.message.showErrors(errors)}
    </Button>
  );
}
