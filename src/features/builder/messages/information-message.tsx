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
import { statusIcon } from '#product/status-badge.tsx';
import { Button } from '#ui/button.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { MESSAGE_WORDS } from './words.ts';

type Props = Readonly<{ program: ProgramSummary; lifecycle: Lifecycle }>;

/** What the state of the program means, since when, by whom, and what to do next. */
export function InformationMessage({ program, lifecycle }: Props) {
  const timeZone = useTimeZone();
  const now = useAccountNow(DAY);
  const message = createInformationMessage({
    program,
    enrolled: program.enrolled,
    nextEnrolmentAt: program.nextEnrolmentAt,
    formatInstant: (at) => (now === undefined ? formatInstant(at, timeZone) : formatNear(at, now, timeZone)),
  });
  return (
    <MessageBar
      isStatus
      shape="bar"
      tone={message.tone}
      icon={statusIcon(program.status)}
      meta={message.meta.map((part) => `${part}.`).join(' ')}
      action={<NextStep action={message.action} lifecycle={lifecycle} />}
    >
      {message.text}.
    </MessageBar>
  );
}

/** **Activate** and **Deactivate** stand in the toolbar right above; here stands what leads up to them. */
function NextStep({ action, lifecycle }: { action: Message['action']; lifecycle: Lifecycle }) {
  const { checks } = useBuilder();
  const errors = useDesign((state) => problemsIn(state.present, checks).errors);
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
