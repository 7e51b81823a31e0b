import type { Context } from 'hono';
import type { Deps } from '#api/deps.ts';
import { ApiRefusal } from '#api/http/api-refusal.ts';
import { fingerprintOf } from '#api/http/fingerprint.ts';
import { badRequest, idempotencyKeyReused } from '#api/http/problems.ts';
import type { AnswerRecord } from '#api/storage/records.ts';
import type { News } from '#contract/news.ts';

/** What an act answers, and what it tells every tab once it is stored. */
export type Acted = {
  readonly status: 200 | 201 | 204;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly news: readonly News[];
};

export type Act = {
  /** What makes this request differ from another with the same key, apart from method and path. */
  readonly input: unknown;
  /** Runs inside one transaction over every table: it may await nothing but the database. */
  readonly run: () => Promise<Acted>;
};

type Answer = Pick<AnswerRecord, 'status' | 'headers' | 'body'>;

/**
 * Does the act and remembers its answer in one transaction. The same request with the same Idempotency-Key gets the
 * same answer again and has no second effect. A refusal changes nothing, so it is not remembered.
 */
export async function actOnce(deps: Deps, c: Context, act: Act): Promise<Response> {
  const key = readKey(c);
  const fingerprint = key === undefined ? '' : fingerprintOf(c, act.input);
  const { answer, news } = await deps.db.transaction('rw', deps.db.tables, async () => {
    const earlier = key === undefined ? undefined : await deps.db.idempotency.get(key);
    if (earlier) return { answer: replayed(earlier, fingerprint), news: [] };
    const acted = await act.run();
    const answer = answerOf(acted);
    if (key !== undefined) {
      await deps.db.idempotency.add({ key, fingerprint, ...answer, at: deps.realNow() });
    }
    return { answer, news: acted.news };
  });
  for (const item of news) deps.publish(item);
  if (news.length > 0) deps.engine.wake();
  return responseOf(answer);
}

function readKey(c: Context): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ApiRefusal(
    badRequest([{ path: 'Idempotency-Key', reason: 'has 1 to 200 characters, no spaces' }]),
  );
}

function replayed(earlier: AnswerRecord, fingerprint: string): Answer {
  if (earlier.fingerprint !== fingerprint) throw new ApiRefusal(idempotencyKeyReused());
  return earlier;
}

function answerOf({ status, body, headers }: Acted): Answer {
  if (body === undefined) return { status, headers: { ...headers }, body: '' };
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function responseOf({ status, headers, body }: Answer): Response {
  return new Response(status === 204 ? null : body, { status, headers });
}
