import { describeMissing } from '#domain/catalogue/names.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { uncapitalise } from '#domain/words/capitals.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { STATUS_LABELS } from './describe-lifecycle.ts';
import type { Enrolled, Program, Stamp } from './program.ts';

/** What stands at the top of the canvas. */
export type InformationMessage = {
  readonly tone: 'neutral' | 'success' | 'warning' | 'info';
  readonly title: string;
  readonly text: string;
  /** Since when and by whom, contacts inside, next enrolment: each a quieter part of its own. */
  readonly meta: readonly string[];
  /** The one thing that makes sense next. */
  readonly action: 'activate' | 'deactivate' | 'enableEnrolment' | 'copy' | 'restore';
};

type Shown = {
  readonly program: Program;
  readonly enrolled: Enrolled;
  readonly nextEnrolmentAt: Instant | null;
  readonly formatInstant: (at: Instant) => string;
};

/** [L15] One message for each state. */
export function createInformationMessage(shown: Shown): InformationMessage {
  const { program, formatInstant } = shown;
  const since = describeSince(program.entered, formatInstant);
  const title = STATUS_LABELS[program.status];
  const inside = describeInside(shown.enrolled);
  switch (program.status) {
    case 'Draft':
      return {
        tone: 'neutral',
        title,
        text: 'This program is not running: it enrols no one and sends nothing. Activate it when it is ready',
        meta: [since],
        action: 'activate',
      };
    case 'Active':
      return activeMessage(shown, title, [since, ...inside]);
    case 'Deactivated':
      return {
        tone: 'warning',
        title,
        text: deactivatedText(program),
        meta: [since, ...inside],
        action: 'activate',
      };
    case 'ReadOnly':
      return {
        tone: 'info',
        title,
        text: describeReadOnly(program.missing),
        meta: [since, ...inside],
        action: 'copy',
      };
    case 'Deleted':
      return {
        tone: 'neutral',
        title,
        text: 'This program is in the recycle bin. Restore it to use it again',
        meta: [since],
        action: 'restore',
      };
  }
}

function activeMessage(shown: Shown, title: string, meta: readonly string[]): InformationMessage {
  const { program, nextEnrolmentAt, formatInstant } = shown;
  if (program.enrolmentDisabled) {
    return {
      tone: 'success',
      title: `${title}, enrolment disabled`,
      text: 'This program is active, but contact enrolment is disabled. Contacts inside continue, and direct enrolments still work',
      meta: [
        `Disabled ${uncapitalise(describeSince(program.enrolmentDisabled, formatInstant))}`,
        ...meta.slice(1),
      ],
      action: 'enableEnrolment',
    };
  }
  const next =
    nextEnrolmentAt === null ? 'No scheduled enrolment' : `Next enrolment ${formatInstant(nextEnrolmentAt)}`;
  return {
    tone: 'success',
    title,
    text: 'This program is active: it is enrolling new contacts and sending emails',
    meta: [...meta, next],
    action: 'deactivate',
  };
}

/** What is missing may be in the recycle bin, or have been restored since. */
function describeReadOnly(missing: Program['missing']): string {
  if (missing.length === 0) {
    return 'Everything this program uses exists again. Delete the program and restore it to use it again, or copy it';
  }
  const isInBin = missing.some(({ reference }) => reference.kind === 'campaign');
  return `This program cannot be edited or activated because ${describeMissing(missing)} no longer ${missing.length === 1 ? 'exists' : 'exist'}. Copy it to continue${isInBin ? ', or look for the campaign in the recycle bin' : ''}`;
}

function deactivatedText({ enrolmentDisabled }: Program): string {
  const text = 'This program is deactivated. Its contacts are held at their steps and nothing is sent';
  return enrolmentDisabled
    ? `${text}. Contact enrolment will still be disabled when you reactivate it`
    : text;
}

function describeInside({ inside, ever }: Enrolled): readonly string[] {
  return ever === 0 ? [] : [`${formatCount(inside, 'contact')} inside`];
}

function describeSince({ at, by }: Stamp, formatInstant: (at: Instant) => string): string {
  return `Since ${formatInstant(at)}, by ${by}`;
}
