/** A day told by a date field of the contact: so many days before or after it, the day itself, or each anniversary. */
export type DateRule = {
  readonly field: string;
  readonly direction: 'before' | 'on' | 'after';
  /** Whole days, 1 to 365; 0 only with "on". */
  readonly days: number;
  readonly isAnniversary: boolean;
};

/** Days from the date in the field to the day that the rule is about. */
export function getDayShift({ direction, days }: Pick<DateRule, 'direction' | 'days'>): number {
  if (direction === 'on') return 0;
  return direction === 'before' ? -days : days;
}
