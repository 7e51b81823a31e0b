import { type Instant, MINUTE } from '#domain/schedule/instant.ts';

/** What the original tells of its middle tier. Nobody is refused here for asking more often. */
const A_MINUTE = 2_000;

type RequestRate = { readonly count: (userName: string) => Readonly<Record<string, string>> };

/** [I11] How many requests of a minute are left to whom, in the headers that clients look at. */
export function createRequestRate(realNow: () => Instant): RequestRate {
  const counts = new Map<string, number>();
  let minute = 0;
  return {
    count: (userName) => {
      const present = Math.floor(realNow() / MINUTE);
      if (present !== minute) counts.clear();
      minute = present;
      const asked = (counts.get(userName) ?? 0) + 1;
      counts.set(userName, asked);
      return {
        'X-RateLimit-Limit': String(A_MINUTE),
        'X-RateLimit-Remaining': String(Math.max(0, A_MINUTE - asked)),
        'X-RateLimit-Reset': String(((present + 1) * MINUTE) / 1_000),
      };
    },
  };
}
