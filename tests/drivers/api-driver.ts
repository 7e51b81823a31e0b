import { createApi } from '#api/app/app.ts';
import type { ApiContext, EngineServices } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { ownLocks } from '#api/start/locks.ts';
import type { Database } from '#api/storage/db.ts';
import type { News } from '#contract/news.ts';
import type { Problem } from '#contract/problem.ts';
import type { LifecycleCommand } from '#contract/program-changes.ts';
import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import type { Program } from '#domain/programs/program.ts';
import { later } from '#domain/schedule/instant.ts';
import { aDesign } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { openTestDatabase } from './open-test-database.ts';
import { type AccountOptions, storeTestAccount } from './test-account.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body; null without one. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test knows what it asked for, and its expectation checks the shape
  readonly body: any;
};

export type Call = {
  readonly json?: unknown;
  readonly text?: string | undefined;
  readonly onRevision?: number | undefined;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type ApiDriver = ReturnType<typeof apiOver>;

/** Hashing as the product does takes a quarter of a second for each user and each sign-in. */
const FEW_ROUNDS = 1_000;

export type ApiOptions = { readonly passwordRounds?: number };

let databases = 0;

// Node has none. What the API did not expect fails the test run, whatever the test expected.
globalThis.reportError ??= (error: unknown) => {
  queueMicrotask(() => {
    throw error;
  });
};

/** The API over a database of its own: Tuesday 24 November 2026, 10:00 in London, one ready campaign, no program. */
export async function anApi(options: AccountOptions & ApiOptions = {}) {
  databases += 1;
  const db = await openTestDatabase(`test-${databases}`);
  await storeTestAccount(db, { now: TUESDAY_AT_TEN, ...options });
  return apiOver(db, options);
}

/** The API over a database that holds an account. */
export function apiOver(db: Database, { passwordRounds = FEW_ROUNDS }: ApiOptions = {}) {
  const news: News[] = [];
  const time = { now: TUESDAY_AT_TEN };
  const ground: EngineServices = {
    db,
    realNow: () => time.now,
    publish: (item) => news.push(item),
    lock: ownLocks(),
    newSeed: () => 7,
    passwordRounds,
  };
  const engine = createEngine(ground);
  const deps: ApiContext = { ...ground, engine };
  const api = createApi(deps);

  async function call(method: string, path: string, { json, text, onRevision, key, headers }: Call = {}) {
    const body = json === undefined ? text : JSON.stringify(json);
    const response = await api.fetch(
      new Request(`http://localhost/api${path}`, {
        method,
        headers: {
          ...(onRevision !== undefined && { 'If-Match': `"${onRevision}"` }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
          ...headers,
        },
        body: body ?? null,
      }),
    );
    const answered = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: answered === '' ? null : JSON.parse(answered),
    } satisfies Answer;
  }

  /** Asks, and fails the test when the answer is a refusal. */
  async function must(method: string, path: string, options?: Call) {
    const answer = await call(method, path, options);
    if (answer.status < 400) return answer.body;
    throw new Error(`${method} ${path}: ${(answer.body as Problem).title}`);
  }

  return {
    db,
    deps,
    api,
    news,
    call,
    must,
    /** Lets real time pass, which the account clock follows, and the engine with it. */
    async pass(milliseconds: number) {
      time.now = later(time.now, milliseconds);
      await engine.runUntilDue();
    },
    /** Lets real time pass that nobody has looked at yet. */
    letTimePass(milliseconds: number) {
      time.now = later(time.now, milliseconds);
    },
    /** A draft with the design saved; valid unless a design says otherwise. */
    async newProgram({ name = 'Welcome', design = aDesign() }: { name?: string; design?: Design } = {}) {
      const json = { name, folderId: null, template: 'blank' };
      const { program } = (await must('POST', '/programs', { json })) as ProgramDetail;
      const saved = await must('PUT', `/programs/${program.id}/design`, {
        json: { design },
        onRevision: program.revision,
      });
      return (saved as ProgramDetail).program;
    },
    command: (program: Pick<Program, 'id' | 'revision'>, json: LifecycleCommand, call_: Call = {}) =>
      call('POST', `/programs/${program.id}/lifecycle`, { json, onRevision: program.revision, ...call_ }),
    /** Carries out one command after the other, each on the revision the last one left. */
    async after(program: ProgramSummary, ...commands: readonly LifecycleCommand['type'][]) {
      let current = program;
      for (const type of commands) {
        current = await must('POST', `/programs/${program.id}/lifecycle`, {
          json: { type },
          onRevision: current.revision,
        });
      }
      return current;
    },
    /** Everything stored once the engine is at rest, to compare byte for byte. */
    async dump() {
      await engine.runUntilDue();
      const rows = await Promise.all(
        db.tables.map(async (table) => [
          table.name,
          await table.toArray(),
          await table.toCollection().primaryKeys(),
        ]),
      );
      return JSON.parse(JSON.stringify(rows)) as unknown;
    },
  };
}
