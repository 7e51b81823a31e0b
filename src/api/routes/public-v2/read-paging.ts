import type { Context } from 'hono';
import { PublicRefusal } from '#api/refusal/public-refusal.ts';
import { type PublicPaging, publicPaging } from '#contract/public-api.ts';

/** [I3] `select` and `skip`; other names are not looked at, as in the original. */
export function readPaging(c: Context): PublicPaging {
  const { searchParams } = new URL(c.req.url);
  const given = ['select', 'skip'].flatMap((name) =>
    searchParams.getAll(name).map((text): [string, unknown] => [name, parseNumber(text)]),
  );
  const result = publicPaging.safeParse(Object.fromEntries(given));
  const isGivenTwice = new Set(given.map(([name]) => name)).size < given.length;
  if (!result.success || isGivenTwice) throw new PublicRefusal('ERROR_PARAMETER_INVALID');
  return result.data;
}

function parseNumber(text: string): number | null {
  return /^-?\d{1,10}$/.test(text) ? Number(text) : null;
}
