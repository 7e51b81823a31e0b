import { describe, expect, test } from 'vitest';
import { anApi } from '#tests/drivers/api-driver.ts';
import { EVERY_MUTATION } from '#tests/drivers/every-mutation.ts';

const ROUTES = [
  'PUT /programs/:id/design',
  'POST /programs/:id/lifecycle',
  'PUT /campaigns/:id',
  'DELETE /campaigns/:id',
  'POST /campaigns/:id/restore',
  'POST /campaigns/:id/purge',
  'PUT /segments/:id',
  'DELETE /segments/:id',
  'PUT /lists/:id',
  'DELETE /lists/:id',
  'PUT /sms-profiles/:id',
  'DELETE /sms-profiles/:id',
  'PUT /webhook-profiles/:id',
  'DELETE /webhook-profiles/:id',
  'PUT /contacts/:id',
  'DELETE /contacts/:id',
  'PUT /preferences/:id',
  'DELETE /preferences/:id',
  'PATCH /folders/:id',
  'DELETE /folders/:id',
  'PUT /api-users/:id',
  'DELETE /api-users/:id',
  'PUT /programs/:id/test-cases/:testCaseId',
  'DELETE /programs/:id/test-cases/:testCaseId',
];

const ON_A_ROW = EVERY_MUTATION.filter(({ route }) => ROUTES.includes(route)).map(
  ({ name, route, prepare }) => ({ name, method: route.split(' ')[0] ?? '', prepare }),
);

describe('a change of a row that counts its changes', () => {
  test.each(ON_A_ROW)('[U2] $name: is refused without a revision', async ({ method, prepare }) => {
    const api = await anApi();
    const { path, call } = await prepare(api);
    const before = await api.dump();

    const { status, body } = await api.call(method, path, { ...call, onRevision: undefined });

    expect([status, body.kind]).toEqual([428, 'preconditionRequired']);
    expect(await api.dump()).toEqual(before);
  });

  test.each(ON_A_ROW)('[U2] $name: is refused on another revision', async ({ method, prepare }) => {
    const api = await anApi();
    const { path, call } = await prepare(api);
    const before = await api.dump();

    const { status, body } = await api.call(method, path, { ...call, onRevision: 77 });

    expect([status, body.kind, body.title]).toEqual([
      412,
      'staleRevision',
      expect.stringMatching(/(changed|renamed to “.+”|changed this program) after you opened it/),
    ]);
    expect(await api.dump()).toEqual(before);
  });

  test.each(ON_A_ROW.filter(({ method }) => method.startsWith('P')))(
    '[U1] [U2] $name: is accepted on the present revision, and raises it by one',
    async ({ method, prepare }) => {
      const api = await anApi();
      const { path, call } = await prepare(api);

      const { status, body, headers } = await api.call(method, path, call);

      const next = (call?.onRevision ?? 0) + 1;
      expect([status, body?.revision ?? body?.program.revision, headers.get('etag')]).toEqual(
        status === 204 ? [204, undefined, null] : [200, next, `"${next}"`],
      );
    },
  );
});
