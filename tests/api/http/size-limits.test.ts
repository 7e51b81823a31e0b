import { expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';

const MB = 1024 * 1024;

test.each([
  [-1, 201],
  [0, 201],
  [1, 413],
])('a body of 5 MB and %d bytes is answered with %i', async (more, status) => {
  const api = await anApi();
  const json = JSON.stringify({ name: 'Spring' });
  const text = json + ' '.repeat(5 * MB + more - json.length);
  expect((await api.call('POST', '/folders', { text })).status).toBe(status);
});

/** What a header claims is believed before anything is read: at the limit the file is read, and found to be none. */
test.each([
  ['[F2]', '/program-imports/preview', 10],
  ['[B2]', '/backup/preview', 200],
  ['[SEC-3]', '/contact-imports/preview?asked={}', 50],
])('%s POST %s takes files of %d MB, and no byte more', async (_rule, path, megabytes) => {
  const api = await anApi();
  const statuses = [-1, 0, 1].map(async (more) => {
    const headers = { 'Content-Length': String(megabytes * MB + more) };
    return (await api.call('POST', path, { text: '', headers })).status;
  });
  expect(await Promise.all(statuses)).toEqual([400, 400, 413]);
});
