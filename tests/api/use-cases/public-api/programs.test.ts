import { describe, expect, test } from 'vitest';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { aPublicApi, programsOfEveryStatus } from '#tests/drivers/public-api.ts';

const day = (number: number) => `2026-11-${String(24 + number).padStart(2, '0')}T10:00:00.000Z`;
const PROGRAMS = [
  { id: 1, name: 'Welcome', status: 'Draft', dateCreated: day(0) },
  { id: 2, name: 'Welcome', status: 'Active', dateCreated: day(0) },
  { id: 3, name: 'Welcome', status: 'Deactivated', dateCreated: day(1) },
  { id: 5, name: 'Welcome', status: 'ReadOnly', dateCreated: day(3) },
];
const PARAMETER_INVALID = [400, { message: 'Error: ERROR_PARAMETER_INVALID' }];

describe('GET /v2/programs', () => {
  test('[I1][I2] lists every program but the deleted, with the words of the original', async () => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);

    expect(new Date(TUESDAY_AT_TEN).toISOString()).toBe(day(0));
    expect(await api.told('GET', '/v2/programs')).toEqual([200, PROGRAMS]);
  });

  test('accepts the token of an integration and ignores it', async () => {
    const api = await aPublicApi();
    const headers = { 'x-ddg-integration-token': '5a96bc79-19a7-4544-973b-e2da0c9136f9' };
    expect(await api.told('GET', '/v2/programs', { headers })).toEqual([200, []]);
  });

  test.each([
    ['select=1000&skip=0', [1, 2, 3, 5]],
    ['select=2', [1, 2]],
    ['skip=1&select=2', [2, 3]],
    ['skip=3', [5]],
    ['skip=4', []],
    ['sort=name', [1, 2, 3, 5]],
  ])('[I3] pages by id: ?%s', async (query, ids) => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);

    const [status, programs] = await api.told('GET', `/v2/programs?${query}`);

    expect([status, programs.map(({ id }: { id: number }) => id)]).toEqual([200, ids]);
  });

  test.each(['select=0', 'select=1001', 'skip=-1', 'select=ten', 'select=', 'skip=1.5', 'skip=1&skip=2'])(
    '[I3] refuses a page of ?%s',
    async (query) => {
      const api = await aPublicApi();
      expect(await api.told('GET', `/v2/programs?${query}`)).toEqual(PARAMETER_INVALID);
      expect(await api.told('GET', `/v2/programs/enrolments/Finished?${query}`)).toEqual(PARAMETER_INVALID);
    },
  );
});

describe('GET /v2/programs/{id}', () => {
  test('[I2] returns one program, and no deleted one', async () => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);

    expect(await api.told('GET', '/v2/programs/3')).toEqual([200, PROGRAMS[2]]);
    expect(await api.told('GET', '/v2/programs/4')).toEqual(NOT_FOUND);
  });

  test.each(['9', '0', '-1', 'welcome', '99999999999', '1e0'])('refuses %s', async (id) => {
    const api = await aPublicApi();
    expect(await api.told('GET', `/v2/programs/${id}`)).toEqual(NOT_FOUND);
  });
});

const NOT_FOUND = [404, { message: 'Error: ERROR_PROGRAM_NOT_FOUND' }];

describe('[I1] no operation creates, changes, activates, deactivates or deletes a program', () => {
  test.each([
    ['POST', '/v2/programs', 405],
    ['PUT', '/v2/programs/2', 405],
    ['PATCH', '/v2/programs/2', 405],
    ['DELETE', '/v2/programs/2', 405],
    ['POST', '/v2/programs/2/activate', 404],
    ['POST', '/v2/programs/2/deactivate', 404],
    ['POST', '/v2/programs/2/lifecycle', 404],
    ['GET', '/v2/accounts', 404],
  ])('%s %s does not exist, and leaves everything as it was', async (method, path, refused) => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);
    const before = await api.dump();

    const body = method === 'GET' ? {} : { json: { type: 'deactivate', status: 'Draft' } };
    const { status } = await api.ask(method, path, body);

    expect(status).toBe(refused);
    expect(await api.dump()).toEqual(before);
  });
});
