import type { Context } from 'hono';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest, notFound, preconditionRequired } from '#api/refusal/problems.ts';
import { programId } from '#contract/identifiers.ts';
import type { z } from '#contract/zod.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';

/** The number in the path; a text that can't be an id names nothing that exists. */
export function readId<T extends number>(
  c: Context,
  schema: z.ZodMiniType<T>,
  what: string,
  param = 'id',
): T {
  const parsed = schema.safeParse(readNumber(c, param, what));
  if (!parsed.success) throw new ApiRefusal(notFound(what));
  return parsed.data;
}

export function readNumber(c: Context, param: string, what: string): number {
  const text = c.req.param(param) ?? '';
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new ApiRefusal(notFound(what));
  return Number(text);
}

export function readProgramId(c: Context): ProgramId {
  return readId(c, programId, 'program');
}

/** The revision that a command was made on, out of If-Match: "7". */
export function readRevision(c: Context): number {
  const header = c.req.header('if-match');
  if (header === undefined) throw new ApiRefusal(preconditionRequired());
  const revision = /^"(\d{1,10})"$/.exec(header)?.[1];
  if (revision === undefined) {
    throw new ApiRefusal(badRequest([{ path: 'If-Match', reason: 'is not a revision in quotes: "7"' }]));
  }
  return Number(revision);
}

/** What a change is about: the id in the path, and the revision that it was made on. */
export function readSeenRow<T extends number>(
  c: Context,
  schema: z.ZodMiniType<T>,
  what: string,
  param = 'id',
): SeenRow<T> {
  return { id: readId(c, schema, what, param), revision: readRevision(c) };
}
