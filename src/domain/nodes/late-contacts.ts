import type { DelaySettings, LateChoice } from '#domain/schedule/delay.ts';

/** What a contact leaves with whom a delay lets go because its date has passed, or because they have none. */
export const LATE_OUTCOMES = { past: 'Too late', none: 'No date' } as const;
export const LATE_LABELS = { past: 'If the date has passed', none: 'If there is no date' } as const;

type Lateness = keyof typeof LATE_OUTCOMES;
export const LATE_CHOICES: readonly (LateChoice | 'continue')[] = ['continue', 'skip', 'leave'];

/** As the panel offers it: `leave with outcome “Too late”`. */
export function describeLateChoice(choice: LateChoice | 'continue' | undefined, lateness: Lateness): string {
  if (choice === 'skip') return 'skip to the next delay';
  return choice === 'leave' ? `leave with outcome “${LATE_OUTCOMES[lateness]}”` : 'continue immediately';
}

/** Of a delay until a date or a contact's date: what it does with contacts who come too late or have none. */
export function listLateFacts(settings: DelaySettings): readonly { label: string; value: string }[] {
  if (settings.kind !== 'untilDate' && settings.kind !== 'untilDateField') return [];
  const past = { label: LATE_LABELS.past, value: describeLateChoice(settings.ifPast, 'past') };
  if (settings.kind === 'untilDate') return [past];
  return [past, { label: LATE_LABELS.none, value: describeLateChoice(settings.ifNone, 'none') }];
}
