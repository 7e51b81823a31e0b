import type { Context } from 'hono';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { listFaults } from '#api/refusal/list-faults.ts';
import { badRequest, notFound, preconditionRequired, tooLarge } from '#api/refusal/problems.ts';
import { programId } from '#contract/identifiers.ts';
import type { z } from '#contract/zod.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { SeenRow } from '#domain/revision.ts';
import { parseJson } from './parse-json.ts';

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

const MAXIMUM_JSON_BYTES = 5 * 1024 * 1024;

/** The body in the shape of the schema; anything else, an unknown field included, is refused with 400 or 413. */
export async function readBody<T>(c: Context, schema: z.ZodMiniType<T>): Promise<T> {
  return shaped(await readJson(c), schema);
}

/** The body as JSON of whatever shape. */
export async function readJson(c: Context): Promise<unknown> {
  const bytes = await readBytes(c, MAXIMUM_JSON_BYTES);
  const parsed = parseJson(decodeText(bytes));
  if (!parsed.ok) throw new ApiRefusal(badRequest([{ path: '', reason: `The body ${parsed.reason}` }]));
  return parsed.value;
}

/** The query string in the shape of the schema: every value a string, a name given twice refused. */
export function readQuery<T>(c: Context, schema: z.ZodMiniType<T>): T {
  const given = new Map<string, string>();
  for (const [name, value] of new URL(c.req.url).searchParams) {
    if (given.has(name)) throw new ApiRefusal(badRequest([{ path: name, reason: 'is given twice' }]));
    given.set(name, value);
  }
  return shaped(Object.fromEntries(given), schema);
}

/** The body's bytes, never more than the limit: what a header claims is checked first, then what arrives. */
export async function readBytes(c: Context, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > limitBytes) throw new ApiRefusal(tooLarge(limitBytes));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limitBytes) {
      await reader?.cancel();
      throw new ApiRefusal(tooLarge(limitBytes));
    }
    chunks.push(part.value);
  }
  return joined(chunks, size);
}

function shaped<T>(value: unknown, schema: z.ZodMiniType<T>): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new ApiRefusal(badRequest(listFaults(result.error)));
  return result.data;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiRefusal(badRequest([{ path: '', reason: 'The body is not UTF-8 text' }]));
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
