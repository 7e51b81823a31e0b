import { Circle, CirclePause, Lock, Trash2 } from 'lucide-react';
import type { Status } from '#domain/program-status.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import type { Program } from '#domain/programs/program.ts';
import { uncapitalise } from '#domain/words/capitals.ts';
import { Badge } from '#ui/badge.tsx';
import { FilledDot } from '#ui/filled-dot.ts';
import type { IconType } from '#ui/icon.tsx';
import type { Tone } from '#ui/tone.ts';
import { words } from './words.ts';
import styles from './status-badge.module.css';

type Props = Readonly<{
  program: Pick<Program, 'status' | 'enrolmentDisabled'>;
  /** 'plain' has no fill, for the narrow list. */
  look?: 'filled' | 'plain' | undefined;
  /** 'short' hides from eyes what is said close by, 'shape' the word of the status too. */
  length?: 'full' | 'short' | 'shape' | undefined;
}>;

const LOOKS: Readonly<Record<Status, { readonly tone: Tone; readonly icon: IconType }>> = {
  Draft: { tone: 'neutral', icon: Circle },
  Active: { tone: 'success', icon: FilledDot },
  Deactivated: { tone: 'warning', icon: CirclePause },
  ReadOnly: { tone: 'info', icon: Lock },
  Deleted: { tone: 'neutral', icon: Trash2 },
};

export function StatusBadge({ program, look, length = 'full' }: Props) {
  const { status } = program;
  return (
    <span className={styles['badges']}>
      <Badge tone={LOOKS[status].tone} icon={programIcon(program)} look={look} isTerse={length === 'shape'}>
        {STATUS_LABELS[status]}
      </Badge>
      {isHeld(program) && (
        <span className={length === 'full' ? styles['held'] : 'visually-hidden'}>
          {words.enrolmentDisabled}
        </span>
      )}
    </span>
  );
}

/** "Active, enrolment disabled", where there is room for its shape only. */
export function describeStatus(program: Props['program']): string {
  const status = STATUS_LABELS[program.status];
  return isHeld(program) ? `${status}, ${uncapitalise(words.enrolmentDisabled)}` : status;
}

/** The shape that stands for the state of one program, as its badge has it. */
export function programIcon(program: Props['program']): IconType {
  return isHeld(program) ? CirclePause : LOOKS[program.status].icon;
}

function isHeld({ status, enrolmentDisabled }: Props['program']): boolean {
  return status === 'Active' && enrolmentDisabled !== null;
}

/** The shape that stands for a status where its word has no room beside it, such as a filter. */
export function statusIcon(status: Status): IconType {
  return LOOKS[status].icon;
}
