import type { Context } from 'hono';
import { type Acted, logActivity } from '#api/activity/acted.ts';
import type { ApiContext } from '#api/context/api-context.ts';
import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest, idempotencyKeyReused } from '#api/refusal/problems.ts';
import { loadAccount } from '#api/storage/account.ts';
import type { AnswerRecord } from '#api/storage/records.ts';
import { forgetOldAnswers } from '#api/storage/remembered-answers.ts';
import type { News } from '#contract/news.ts';
import { getAccountNow } from '#domain/account/account.ts';
import type { Answer } from './answers.ts';

type Act<Result> = {
  /** What makes this request differ from another with the same key, apart from method and path; a file as its bytes. */
  readonly input: unknown;
  /** The API user who asks: keys of others are none of theirs. Absent for the page. */
  readonly userName?: string;
  /** Does not wait for what is due: it is about the engine itself. */
  readonly isUrgent?: true;
  /** Runs inside one transaction over every table: it may await nothing but the database. */
  readonly run: () => Promise<Acted<Result>>;
  readonly answer: (result: Result) => Answer;
};

type Done = { readonly answer: Answer; readonly news: readonly News[] };
type Work = { readonly isUrgent?: true | undefined; readonly run: () => Promise<Done> };

const MOST_ATTEMPTS = 3;

/**
 * Does the act and remembers its answer in one transaction. The same request with the same Idempotency-Key gets the
 * same answer again and has no second effect. A refusal changes nothing, so it is not remembered.
 *
 * Everything that was due before is done first: a program that is deactivated now has sent what it had to send by now.
 */
export async function actOnce<Result>(deps: ApiContext, c: Context, act: Act<Result>): Promise<Response> {
  const key = readKey(c, act.userName);
  const remembered = key === undefined ? null : { key, fingerprint: fingerprintRequest(c, act.input) };
  const run = () => runAndLog(deps, act);
  const { answer, news } = await doneAfterAllDue(deps, { isUrgent: act.isUrgent, run }, remembered);
  for (const item of news) deps.publish(item);
  if (news.length > 0) deps.engine.wake();
  return createResponse(answer);
}

type Remembered = Pick<AnswerRecord, 'key' | 'fingerprint'> | null;

async function doneAfterAllDue(deps: ApiContext, act: Work, remembered: Remembered): Promise<Done> {
  const { db, engine } = deps;
  for (let attempt = 1; ; attempt += 1) {
    if (!act.isUrgent) await engine.runUntilDue();
    // Something may have come due in between; with the clock at a great speed it always has, hence the limit.
    const isLastAttempt = act.isUrgent || attempt === MOST_ATTEMPTS;
    const done = await db.transaction('rw', db.tables, async () =>
      isLastAttempt || (await isNothingDue(deps)) ? doneOnce(deps, act, remembered) : null,
    );
    if (done) return done;
  }
}

async function doneOnce({ db, realNow }: ApiContext, act: Work, remembered: Remembered): Promise<Done> {
  const earlier = remembered ? await db.idempotency.get(remembered.key) : undefined;
  if (remembered && earlier) return { answer: replayed(earlier, remembered.fingerprint), news: [] };
  const { answer, news } = await act.run();
  if (remembered) {
    const at = realNow();
    await forgetOldAnswers(db, at);
    await db.idempotency.add({ ...remembered, ...answer, at });
  }
  return { answer, news };
}

/** [Y1] What was done is written down with it. */
async function runAndLog<Result>(deps: ApiContext, act: Act<Result>): Promise<Done> {
  const { result, news, activity } = await act.run();
  await logActivity(deps, activity);
  return { answer: act.answer(result), news };
}

async function isNothingDue({ db, realNow }: ApiContext): Promise<boolean> {
  const { clock, nextDueAt, movingTo = null } = await loadAccount(db);
  if (movingTo !== null) return false;
  return nextDueAt === null || nextDueAt > getAccountNow(clock, realNow());
}

/** A key that a request brings has no space, so no two users have the same. */
function readKey(c: Context, userName?: string): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return userName === undefined ? key : `${userName} ${key}`;
  throw new ApiRefusal(
    badRequest([{ path: 'Idempotency-Key', reason: 'has 1 to 200 characters, no spaces' }]),
  );
}

function replayed(earlier: AnswerRecord, fingerprint: string): Answer {
  if (earlier.fingerprint !== fingerprint) throw new ApiRefusal(idempotencyKeyReused());
  return earlier;
}

function createResponse({ status, headers, body }: Answer): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}

/** A short text that differs when the request does. It guards against mistakes, not against forgery. */
function fingerprintRequest(c: Context, input: unknown): string {
  const parts = [
    c.req.method,
    c.req.path,
    c.req.header('if-match') ?? '',
    JSON.stringify(input, shortenFiles) ?? '',
  ];
  const text = parts.join('\n');
  return `${text.length}-${hashText(text)}`;
}

function shortenFiles(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? fingerprintBytes(value) : value;
}

/** FNV-1a in two lanes of 32 bits. */
function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}

/** FNV-1a and the length. */
function fingerprintBytes(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}-${(hash >>> 0).toString(36)}`;
}
