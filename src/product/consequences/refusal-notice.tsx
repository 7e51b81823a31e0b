import type { ValidationProblem } from '#domain/validation/validation-problem.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { describeCommandError } from '#product/describe-problem.ts';
import { words } from '#product/words.ts';
import { MessageBar } from '#ui/message-bar.tsx';
import type { Phase } from './use-consequences.ts';
import styles from './refusal-notice.module.css';

type Props = Readonly<{ phase: Extract<Phase, { kind: 'refused' | 'uncounted' }>; timeZone: string }>;

/** Why the change is not possible now, and what would make it possible. */
export function RefusalNotice({ phase, timeZone }: Props) {
  const errors = listErrors(phase);
  const { title, detail } = getReason(phase, timeZone);
  return (
    <>
      <MessageBar tone={phase.kind === 'refused' ? 'warning' : 'danger'} role="alert" title={title}>
        {errors.length === 0 && detail}
      </MessageBar>
      {errors.length > 0 && (
        <ul className={styles['errors']}>
          {errors.map(({ text, advice, nodeId, code }) => (
            <li key={`${nodeId} ${code} ${text}`}>
              {text}
              <div className={styles['advice']}>{advice}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function getReason(phase: Props['phase'], timeZone: string): Reason {
  if (phase.kind === 'refused') return describeCommandError(phase.commandError, timeZone);
  return { title: words.consequencesFailed, detail: joinReason(phase.problem) };
}

function listErrors(phase: Props['phase']): readonly ValidationProblem[] {
  if (phase.kind !== 'refused' || phase.commandError.kind !== 'refused') return [];
  const { refusal } = phase.commandError;
  return refusal.kind === 'validationErrors' ? refusal.errors : [];
}
