import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword } from '#api/credentials/password.ts';
import { basic } from '#tests/drivers/basic.ts';
import { aPublicApi, PASSWORD } from '#tests/drivers/public-api.ts';

const DENIED = '{"message":"Authorization has been denied for this request."}';
const GUID = '8b6a2f1e-0000-4000-8000-000000000000';
const ROUTES = [
  ['GET', '/v2/programs'],
  ['GET', '/v2/programs?select=0'],
  ['GET', '/v2/programs/1'],
  ['POST', '/v2/programs/enrolments'],
  ['GET', `/v2/programs/enrolments/${GUID}`],
  ['GET', '/v2/programs/enrolments/Finished'],
  ['GET', `/v2/programs/enrolments/${GUID}/report-faults`],
  ['DELETE', '/v2/programs/1'],
  ['GET', '/v2/nothing'],
] as const;

describe('[I7][SEC-7] wrong, missing and foreign credentials', () => {
  test.each(ROUTES)('%s %s answers 401 and nothing else', async (method, path) => {
    const api = await aPublicApi({ contacts: 1 });
    const foreign = await aPublicApi();
    await foreign.must('PUT', `/api-users/${foreign.user.id}`, { json: { name: 'Other' }, onRevision: 1 });
    const before = await api.dump();

    const answers = await Promise.all(
      [
        null,
        '',
        'Basic',
        'Basic ????',
        `Bearer ${PASSWORD}`,
        `Basic ${btoa('no colon')}`,
        `Basic ${btoa('\xff\xfe:x')}`,
        basic(api.user.userName, `${PASSWORD} `),
        basic(api.user.userName, ''),
        basic(api.user.userName.toUpperCase(), PASSWORD),
        basic('Shop', PASSWORD),
        basic(foreign.user.userName, PASSWORD),
        basic('apiuser-000000000000@apiconnector.com', PASSWORD),
      ].map(async (authorization) => {
        const { status, text, headers } = await api.ask(method, path, { authorization });
        return [status, text, headers.get('www-authenticate')];
      }),
    );

    const refusal = [401, DENIED, 'Basic realm="Program Builder", charset="UTF-8"'];
    expect(answers).toEqual(answers.map(() => refusal));
    expect(await api.dump()).toEqual(before);
  });

  test('a deleted API user is refused at once', async () => {
    const api = await aPublicApi();
    expect((await api.ask('GET', '/v2/programs')).status).toBe(200);
    await api.must('DELETE', `/api-users/${api.user.id}`, { onRevision: 1 });
    expect((await api.ask('GET', '/v2/programs')).status).toBe(401);
  });

  test('a password in any alphabet signs in', async () => {
    const api = await aPublicApi();
    const password = 'пароль: длинный и 🎉 надёжный';
    const user = await api.must('POST', '/api-users', { json: { name: 'Магазин', password } });
    const authorization = basic(user.userName, password);
    expect((await api.ask('GET', '/v2/programs', { authorization })).status).toBe(200);
  });

  test('a reset shuts out every API user of the account before', async () => {
    const api = await aPublicApi();
    await api.must('POST', '/account/reset', { json: { with: 'empty' } });
    expect((await api.ask('GET', '/v2/programs')).status).toBe(401);
  });
});

describe('[I8] guessing', () => {
  const guess = (
    api: Awaited<ReturnType<typeof aPublicApi>>,
    password: string,
    userName = api.user.userName,
  ) => api.ask('GET', '/v2/programs', { authorization: basic(userName, password) });
  const tenWrong = async (api: Awaited<ReturnType<typeof aPublicApi>>, userName?: string) => {
    const statuses: number[] = [];
    for (let tried = 0; tried < 10; tried += 1)
      statuses.push((await guess(api, `wrong ${tried}`, userName)).status);
    return statuses;
  };

  test('says after ten wrong passwords how long a minute still lasts, and never refuses the right one', async () => {
    const api = await aPublicApi();
    expect(await tenWrong(api)).toEqual(Array.from({ length: 10 }, () => 401));
    api.letTimePass(20_000);
    const eleventh = await guess(api, 'wrong again');
    expect([eleventh.status, eleventh.headers.get('retry-after'), JSON.parse(eleventh.text)]).toEqual([
      429,
      '40',
      { message: 'Too many incorrect passwords for this user name. Try again in 40 seconds.' },
    ]);
    expect((await guess(api, PASSWORD)).status).toBe(200);
    api.letTimePass(40_000);
    expect((await guess(api, 'wrong again')).status).toBe(401);
  });

  test('gains nothing by guessing in parallel', async () => {
    const api = await aPublicApi();
    const guesses = Array.from({ length: 15 }, (_, tried) => guess(api, `wrong ${tried}`));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  test('keeps nobody else waiting, and does not reveal which names exist', async () => {
    const api = await aPublicApi();
    const nobody = 'apiuser-000000000000@apiconnector.com';
    await tenWrong(api, nobody);
    expect((await guess(api, 'wrong', nobody)).status).toBe(429);
    expect((await guess(api, PASSWORD)).status).toBe(200);
  });

  test('does not count right passwords', async () => {
    const api = await aPublicApi();
    const statuses: number[] = [];
    for (let asked = 0; asked < 12; asked += 1) statuses.push((await guess(api, PASSWORD)).status);
    expect(statuses).toEqual(Array(12).fill(200));
  });
});

/** As outside of tests. */
const AS_ADVISED = { passwordRounds: 600_000 };

describe('the stored hash of a password', () => {
  test('differs for each user, and matches no other password', async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one.salt).not.toEqual(other.salt);
    expect(one.hash).not.toEqual(other.hash);
    expect([
      await isPassword(PASSWORD, one),
      await isPassword(PASSWORD, other),
      await isPassword(`${PASSWORD}!`, one),
      await isPassword(PASSWORD, null),
    ]).toEqual([true, true, false, false]);
  });

  test('is of 600,000 rounds, and takes as many for an unknown name', async () => {
    const stored = await hashPassword(PASSWORD);
    const rounds = await listRounds(async () => {
      await isPassword('wrong', stored);
      await isPassword('wrong', null);
    });
    expect(rounds).toEqual([600_000, 600_000]);
  });

  test('[I7] of fewer rounds is replaced when its password is given, and only then', async () => {
    const api = await aPublicApi(AS_ADVISED);
    const weak = await weakHash(PASSWORD);
    await api.db.apiUsers.update(api.user.id, { password: weak });
    const wrong = await api.ask('GET', '/v2/programs', { authorization: basic(api.user.userName, 'wrong') });
    expect([wrong.status, (await api.db.apiUsers.get(api.user.id))?.password]).toEqual([401, weak]);
    expect((await api.ask('GET', '/v2/programs')).status).toBe(200);
    const stored = await api.db.apiUsers.get(api.user.id);
    expect(stored?.password.iterations).toBe(600_000);
    expect(await isPassword(PASSWORD, stored?.password ?? null)).toBe(true);
  });
});

describe('[I9] a password that was right', () => {
  test('is hashed once in five minutes, however often it is given', async () => {
    const api = await aPublicApi(AS_ADVISED);
    const ask = () => api.ask('GET', '/v2/programs');
    const first = await listRounds(ask);
    const again = await listRounds(async () => {
      await ask();
      await ask();
    });
    api.letTimePass(5 * 60_000);
    const later = await listRounds(ask);
    expect([first, again, later]).toEqual([[600_000], [], [600_000]]);
  });

  test('is forgotten when the user has another', async () => {
    const api = await aPublicApi();
    expect((await api.ask('GET', '/v2/programs')).status).toBe(200);
    await api.db.apiUsers.update(api.user.id, { password: await weakHash('another password of theirs') });
    expect((await api.ask('GET', '/v2/programs')).status).toBe(401);
  });
});

async function weakHash(password: string) {
  const salt = new Uint8Array(16).fill(7);
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 100_000 };
  return { salt, iterations: 100_000, hash: new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)) };
}

/** The rounds of each hash that was worked out meanwhile. */
async function listRounds(act: () => Promise<unknown>): Promise<readonly number[]> {
  const rounds: number[] = [];
  const { subtle } = crypto;
  const deriveBits = subtle.deriveBits.bind(subtle);
  subtle.deriveBits = async (how, key, length) => {
    rounds.push((how as Pbkdf2Params).iterations);
    return deriveBits(how, key, length);
  };
  await act();
  subtle.deriveBits = deriveBits;
  return rounds;
}
