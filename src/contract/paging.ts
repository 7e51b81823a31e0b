import { text } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';

/** Part of a name, an email address and the like. */
export const search = z.optional(text(200));

/** How many rows of a page, out of a query string; 100 when it says nothing. */
export const pageLimit = (maximum: number) => {
  const reason = `is not a number from 1 to ${maximum}`;
  const digits = z.string().check(z.regex(/^\d{1,4}$/, reason));
  const number = z.transform(Number).check(z.refine((limit) => limit >= 1 && limit <= maximum, reason));
  return z._default(z.pipe(digits, number), 100);
};
