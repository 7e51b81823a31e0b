import { useRef } from 'react';
import { formatInstant } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequentialEvent } from '#domain/consequences/consequences.ts';
import { describeConsequences } from '#domain/consequences/describe-consequences.ts';
import { describeQuestion, EVENT_VERBS } from '#domain/programs/describe-lifecycle.ts';
import type { Refusal } from '#domain/programs/lifecycle.ts';
import { useOpening } from '#product/use-opening.ts';
import { words } from '#product/words.ts';
import { Button } from '#ui/button.tsx';
import type { ButtonVariant } from '#ui/button-class.ts';
import { Dialog } from '#ui/dialog.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { kitWords } from '#ui/words.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { type Phase, useConsequences } from './use-consequences.ts';

export type ConsequenceRequest = {
  readonly event: ConsequentialEvent;
  readonly program: ProgramSummary;
  /** False when the canvas holds unsaved changes: what activates is the saved design. */
  readonly isDesignSaved?: boolean;
};

type RecoveryAction = { readonly label: string; readonly onSelect: () => void };

type Props = Readonly<{
  /** Null while closed. Keep it mounted, so that the focus goes back to where it was. */
  asked: ConsequenceRequest | null;
  onClose: () => void;
  /** Made and confirmed; null when the program is gone for good. */
  onDone?: ((program: ProgramSummary | null) => void) | undefined;
  /** What to offer where the change is refused, such as opening the list of errors. */
  recoveryAction?: ((refusal: Refusal) => RecoveryAction | undefined) | undefined;
}>;

/** Says in numbers what a change will do, then makes it. No state of a program changes without it. */
export function ConsequenceDialog({ asked, ...rest }: Props) {
  const opening = useOpening(asked);
  if (!opening.asked) return null;
  const { count } = opening;
  return <EventDialog key={count} opening={count} {...opening.asked} {...rest} isOpen={asked !== null} />;
}

type EventProps = ConsequenceRequest &
  Omit<Props, 'asked'> & { readonly isOpen: boolean; readonly opening: number };

function EventDialog({
  event,
  program,
  isDesignSaved = true,
  onClose,
  onDone,
  recoveryAction,
  ...shown
}: EventProps) {
  const { isOpen } = shown;
  const cancel = useRef<HTMLButtonElement>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  const variant = VARIANTS[event];
  const { phase, run, retry, isRetrying, timeZone } = useConsequences({
    event,
    program,
    isDesignSaved,
    ...shown,
    onDone: (after) => {
      onClose();
      onDone?.(after);
    },
  });
  const consequences = phase.kind === 'ready' ? phase.consequences : undefined;
  const said =
    consequences &&
    describeConsequences(consequences, {
      programName: program.name,
      formatInstant: (at) => formatInstant(at, timeZone),
    });
  const way = phase.kind === 'refused' ? getRecoveryAction(phase, recoveryAction) : undefined;
  const isStopped = phase.kind === 'refused' || phase.kind === 'uncounted';
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={describeQuestion(event, program.name)}
      initialFocus={variant === 'danger' ? cancel : confirm}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            {isStopped ? kitWords.close : kitWords.cancel}
          </Button>
          {isStopped ? (
            <WayOnButton
              way={way ?? { label: words.tryAgain, onSelect: retry }}
              busy={isRetrying}
              onTaken={way && onClose}
            />
          ) : (
            <Button
              ref={confirm}
              variant={variant}
              busy={phase.kind === 'counting' || (phase.kind === 'ready' && phase.isRunning)}
              onClick={() => consequences && void run(consequences)}
            >
              {said?.confirmLabel ?? EVENT_VERBS[event]}
            </Button>
          )}
        </>
      }
    >
      {phase.kind === 'counting' && <DelayedSpinner label={words.countingConsequences} />}
      {said && <FactList facts={said.facts} />}
      {isStopped && <RefusalNotice phase={phase} timeZone={timeZone} />}
    </Dialog>
  );
}

type WayOnProps = Readonly<{ way: RecoveryAction; busy: boolean; onTaken: (() => void) | undefined }>;

function WayOnButton({ way, busy, onTaken }: WayOnProps) {
  return (
    <Button
      variant="primary"
      busy={busy}
      onClick={() => {
        onTaken?.();
        way.onSelect();
      }}
    >
      {way.label}
    </Button>
  );
}

function getRecoveryAction(
  phase: Extract<Phase, { kind: 'refused' }>,
  recoveryAction: Props['recoveryAction'],
): RecoveryAction | undefined {
  return phase.commandError.kind === 'refused' ? recoveryAction?.(phase.commandError.refusal) : undefined;
}

/** Red for what cannot be undone or takes a program away, amber for what stops it. */
const VARIANTS: Readonly<
  Record<ConsequentialEvent, Extract<ButtonVariant, 'primary' | 'warning' | 'danger'>>
> = {
  activate: 'primary',
  deactivate: 'warning',
  disableEnrolment: 'warning',
  enableEnrolment: 'primary',
  delete: 'danger',
  restore: 'primary',
  purge: 'danger',
};
