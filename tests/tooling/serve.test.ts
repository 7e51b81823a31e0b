import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccount } from '#scripts/serve/account.mjs';
import { createServer } from '#scripts/serve/server.mjs';
import { basic } from '#tests/drivers/basic.ts';

const PASSWORD = 'correct horse battery staple';
const PAGE = '<!doctype html><html><head><title>Built</title></head></html>';

let server: Awaited<ReturnType<typeof createServer>>;
let address = '';
let signedIn: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const around = await mkdtemp(join(tmpdir(), 'served-'));
  const folder = join(around, 'dist');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets', 'app.js'), 'export {};');
  await writeFile(join(around, 'beside.js'), 'not for the world');
  server = await createServer({
    folder,
    openAccount: (publish) => openAccount(join(around, 'data'), publish),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  address = `http://localhost:${at.port}`;
  const user = await asked('POST', '/api/api-users', { name: 'Shop', password: PASSWORD });
  signedIn = { Authorization: basic(user.userName, PASSWORD) };
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function asked(method: string, path: string, json: unknown) {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { ...signedIn, 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function got(path: string): Promise<Response> {
  return fetch(`${address}${path}`, { headers: signedIn });
}

/** fetch names no host but the one it asks. */
function statusFor(path: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('[I1] the public API over HTTP', () => {
  test('lists programs, enrols contacts, and reports the faults', async () => {
    const programs = await (await got('/v2/programs?select=3')).json();
    const active = programs.find(({ status }: { status: string }) => status === 'Active');
    const contacts = (await (await got('/api/contacts?limit=5')).json()).contacts;
    const accepted = await asked('POST', '/v2/programs/enrolments', {
      programId: active.id,
      contacts: contacts.map(({ id }: { id: number }) => id),
    });
    const path = `/v2/programs/enrolments/${accepted.id}`;
    await expect
      .poll(async () => (await (await got(path)).json()).status, { timeout: 30_000 })
      .toBe('Finished');

    const report = await got(`${path}/report-faults`);

    expect(programs).toHaveLength(3);
    expect(accepted).toMatchObject({ programId: active.id, status: 'Processing' });
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await report.text()).toMatch(/^Id,Email,TelephoneNumber,Reason\r\n/);
  });

  test.each(['/api/account', '/v2/programs', '/v2/nothing', '/api/nothing'])(
    '%s is answered with headers that keep it out of caches and pages',
    async (path) => {
      const { headers } = await got(path);

      expect([
        headers.get('cache-control'),
        headers.get('x-content-type-options'),
        headers.get('cross-origin-resource-policy'),
        headers.get('content-security-policy')?.includes("default-src 'none'"),
      ]).toEqual(['no-store', 'nosniff', 'same-origin', true]);
    },
  );

  test('[I7] requires credentials', async () => {
    const response = await fetch(`${address}/v2/programs`);
    expect([response.status, response.headers.get('www-authenticate'), await response.text()]).toEqual([
      401,
      'Basic realm="Program Builder", charset="UTF-8"',
      '{"message":"Authorization has been denied for this request."}',
    ]);
  });
});

describe('the app on the same port', () => {
  test.each(['/', '/programs/1', '/index.html'])(
    'is one page at every address, marked as that of a server: %s',
    async (path) => {
      const response = await got(path);
      expect(await response.text()).toBe(
        PAGE.replace('<head>', '<head><meta name="account" content="server" />'),
      );
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test('[PERF-10] has files that a browser keeps for a year, since a hash is in their names', async () => {
    const file = await got('/assets/app.js');
    const page = await got('/');
    expect([file, page].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'max-age=31536000, immutable',
      'no-cache',
    ]);
  });

  test('serves its files and none beside them', async () => {
    const file = await got('/assets/app.js');
    expect([await file.text(), file.headers.get('content-type')]).toEqual([
      'export {};',
      'text/javascript; charset=utf-8',
    ]);
    const beside = ['/assets/none.js', '/..%2Fbeside.js', '/assets/..%2F..%2Fbeside.js', '/%E0%A4%A.js'];
    expect(await Promise.all(beside.map(async (path) => (await got(path)).status))).toEqual([
      404, 404, 404, 404,
    ]);
  });

  test('streams the news of the account', async () => {
    const stream = await got('/api/news');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    await asked('POST', '/api/folders', { name: 'Spring' });
    const told = await reader?.read();
    await reader?.cancel();
    expect(told?.value).toMatch(/^data: \{"type":"[a-zA-Z]+".*\}\n\n/);
  });
});

describe('cross-site requests', () => {
  test('are refused from pages of other sites, under any host name', async () => {
    const { host } = new URL(address);
    const of = (site: string) => ({ host, 'Sec-Fetch-Site': site });
    expect(await statusFor('/api/account', of('same-origin'))).toBe(200);
    expect(await statusFor('/api/account', of('cross-site'))).toBe(403);
    expect(await statusFor('/api/account', of('same-site'))).toBe(403);
    expect(await statusFor('/v2/programs', { ...signedIn, ...of('cross-site') })).toBe(403);
    expect(await statusFor('/api/account', { host: 'evil.example' })).toBe(403);
    expect(await statusFor('/', { host: 'evil.example:4173' })).toBe(403);
    expect(await statusFor('/', of('cross-site'))).toBe(200);
  });
});

/** The status of a request line sent as it is, which no client of ours would send. */
const statusOf = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(address);
    httpRequest({ host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...headers } })
      .on('response', (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('what no good client sends', () => {
  test('is answered, also where the request line names no address', async () => {
    const statuses = [
      await statusOf('GET', '//'),
      await statusOf('GET', 'http://['),
      await statusOf('TRACE', '/api/account'),
      await statusOf('GET', '//v2//Programs'),
      await statusOf('GET', '/Contacts/v3/email/a@example.com'),
    ];
    expect(statuses).toEqual([200, 400, 400, 401, 401]);
  });

  test('changes nothing from the page of another origin, whatever the browser says of its site', async () => {
    const own = { origin: address };
    expect([
      await statusOf('POST', '/api/api-users', {
        origin: 'https://evil.example',
        'content-type': 'text/plain',
      }),
      await statusOf('GET', '/api/account', { origin: 'http://localhost:1' }),
      await statusOf('GET', '/api/account', own),
    ]).toEqual([403, 403, 200]);
  });

  test('listens only so often at once', async () => {
    const abort = new AbortController();
    const statuses: number[] = [];
    for (let opened = 0; opened < 201; opened += 1) {
      statuses.push((await fetch(`${address}/api/news`, { signal: abort.signal })).status);
    }
    abort.abort();
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([200, 503]);
  });
});
