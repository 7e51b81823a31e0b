import type { ApiUserRow } from '#contract/api-users.ts';
import { type ApiDriver, type ApiOptions, anApi } from './api-driver.ts';
import { basic } from './basic.ts';
import { aProgramIn } from './programs-in-every-state.ts';
import type { AccountOptions } from './test-account.ts';

export const PASSWORD = 'correct horse battery staple';

type Asked = {
  readonly json?: unknown;
  readonly text?: string;
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An account whose API user "Shop" signs in with everything it asks, unless told otherwise. */
export async function aPublicApi(options: AccountOptions & ApiOptions = {}) {
  const driver = await anApi(options);
  const user: ApiUserRow = await driver.must('POST', '/api-users', {
    json: { name: 'Shop', password: PASSWORD },
  });
  const ask = async (method: string, path: string, asked: Asked = {}) => {
    const { json, text, authorization = basic(user.userName, PASSWORD), headers } = asked;
    const body = json === undefined ? (text ?? null) : JSON.stringify(json);
    const response = await driver.api.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: { ...(authorization !== null && { Authorization: authorization }), ...headers },
        body,
      }),
    );
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    ...driver,
    user,
    ask,
    /** The answer's status and body, out of JSON. */
    async told(method: string, path: string, asked?: Asked) {
      const { status, text } = await ask(method, path, asked);
      return [status, JSON.parse(text)];
    },
    /** No engine runs until it is let go. */
    holdEngine: () =>
      new Promise<() => void>((held) => {
        void driver.deps.lock('engine', () => new Promise<void>((letGo) => held(letGo)));
      }),
    /** What an accepted enrolment is called; the engine has not been at it. */
    async enrolment(json: unknown): Promise<string> {
      const { status, text } = await ask('POST', '/v2/programs/enrolments', { json });
      if (status !== 201) throw new Error(`${status} ${text}`);
      return JSON.parse(text).id;
    },
  };
}

/** Programs 1 to 5: a draft, an active, a deactivated, a deleted and a read-only one. */
export async function programsOfEveryStatus(api: ApiDriver): Promise<void> {
  for (const status of ['Draft', 'Active', 'Deactivated', 'Deleted', 'ReadOnly'] as const) {
    await aProgramIn(api, status);
  }
}
