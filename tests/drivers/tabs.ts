import { createApi } from '#api/app/app.ts';
import type { EngineServices, Lock } from '#api/context/api-context.ts';
import { createEngine } from '#api/engine/driver.ts';
import { ownLocks } from '#api/start/locks.ts';
import type { News } from '#contract/news.ts';
import { type Answer, anApi } from './api-driver.ts';
import { openTestDatabase } from './open-test-database.ts';
import type { AccountOptions } from './test-account.ts';

export type Tab = {
  /** What this tab has heard, its own news included. */
  readonly heard: readonly News[];
  readonly call: (
    method: string,
    path: string,
    options?: { readonly json?: unknown; readonly onRevision?: number; readonly key?: string },
  ) => Promise<Answer>;
};

/** Tabs over one database: each with a connection and an engine of its own, one lock, and news that every one hears. */
export async function someTabs(
  count: number,
  { lock = ownLocks(), ...options }: AccountOptions & { readonly lock?: Lock } = {},
) {
  const first = await anApi(options);
  const everybody: News[][] = [];
  const publish = (item: News) => everybody.forEach((heard) => heard.push(item));
  const makeTab = async (): Promise<Tab> => {
    const db = await openTestDatabase(first.db.name);
    const heard: News[] = [];
    everybody.push(heard);
    const ground: EngineServices = { db, publish, lock, realNow: first.deps.realNow, newSeed: () => 7 };
    const api = createApi({ ...ground, engine: createEngine(ground) });
    const call: Tab['call'] = async (method, path, { json, onRevision, key } = {}) => {
      const response = await api.fetch(
        new Request(`http://localhost/api${path}`, {
          method,
          headers: {
            ...(onRevision !== undefined && { 'If-Match': `"${onRevision}"` }),
            ...(key !== undefined && { 'Idempotency-Key': key }),
          },
          ...(json !== undefined && { body: JSON.stringify(json) }),
        }),
      );
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    };
    return { heard, call };
  };
  const tabs: Tab[] = [];
  for (let made = 0; made < count; made += 1) tabs.push(await makeTab());
  return { first, tabs };
}
