import { describe, expect, test } from 'vitest';
import { PUBLIC_OPERATIONS } from '#contract/public-operations.ts';
import { OPERATIONS } from '#scripts/openapi/operations.mjs';
import { aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';
import { aPublicApi, programsOfEveryStatus } from '#tests/drivers/public-api.ts';

const ENROLMENTS = '/v2/programs/enrolments';
const GUID = '8b6a2f1e-0000-4000-8000-000000000000';

async function anActiveProgram() {
  const api = await aPublicApi({ contacts: 2 });
  await api.after(await api.newProgram({ design: aWeekLongDesign() }), 'activate');
  return api;
}

describe('[I10] a request is read as clients write it', () => {
  test.each([
    ['the Magento extension', { ProgramId: 1, Contacts: [2], AddressBooks: [] }],
    ['the Power Automate connector', { ProgramID: 1, Contacts: [2], AddressBooks: null }],
    ['the Segment destination', { programId: '1', contacts: ['2'] }],
    ['the PHP client', { programId: 1, contacts: [2], addressBooks: null, status: 'Processing' }],
  ])('as %s enrols', async (_, json) => {
    const api = await anActiveProgram();
    const [status, { id }] = await api.told('POST', ENROLMENTS, { json });
    expect(status).toBe(201);
    expect(await api.db.apiEnrolments.toArray()).toMatchObject([
      { guid: id, programId: 1, contactIds: [2], listIds: [] },
    ]);
  });

  test.each(['/V2/Programs', '/v2//programs', '//v2/programs/', '/v2/programs?Select=1&SKIP=0'])(
    'with %s as the address of programs',
    async (path) => {
      const api = await anActiveProgram();
      expect(await api.told('GET', path)).toMatchObject([200, [{ id: 1 }]]);
    },
  );

  test('with words and identifiers in any case, and empty lists in the answer', async () => {
    const api = await anActiveProgram();
    const guid = await api.enrolment({ programId: 1, addressBooks: [1] });
    const one = await api.told('GET', `${ENROLMENTS}//${guid.toUpperCase()}`);
    expect(one).toMatchObject([200, { id: guid, contacts: [], addressBooks: [1] }]);
    await api.deps.engine.runUntilDue();
    expect(await api.told('GET', `${ENROLMENTS}/FINISHED`)).toMatchObject([
      200,
      [{ id: guid, contacts: [] }],
    ]);
  });
});

describe('[I10] what is refused says so in JSON', () => {
  test.each([
    '/v2',
    '/v2/nothing',
    '/v2/programs/2/activate',
    '/contacts/v3/email/a@example.com',
    '/Contacts/V3',
  ])('GET %s is not found', async (path) => {
    const api = await aPublicApi();
    expect(await api.told('GET', path)).toEqual([404, { message: 'No resource was found at this address.' }]);
  });

  test.each([
    ['POST', '/v2/programs', 'GET'],
    ['PUT', '/v2/programs/1', 'GET'],
    ['DELETE', ENROLMENTS, 'GET, POST'],
    ['PATCH', `${ENROLMENTS}/${GUID}`, 'GET'],
  ])('%s %s is answered with the methods there are', async (method, path, allowed) => {
    const api = await aPublicApi();
    const { status, headers, text } = await api.ask(method, path);
    expect([status, headers.get('allow'), JSON.parse(text)]).toEqual([
      405,
      allowed,
      { message: `This resource does not support the method ${method}.` },
    ]);
  });

  test.each([
    ['application/x-www-form-urlencoded', 'programId=1'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<enrolment/>'],
    ['text/xml; charset=utf-8', '<enrolment/>'],
  ])('a body of %s is not supported', async (type, text) => {
    const api = await aPublicApi();
    expect(await api.told('POST', ENROLMENTS, { text, headers: { 'Content-Type': type } })).toEqual([
      415,
      { message: 'Error: ERROR_CONTENT_TYPE_IS_NOT_SUPPORTED' },
    ]);
  });

  test('a body of more than 5 MB is too large', async () => {
    const api = await aPublicApi();
    const text = ' '.repeat(5 * 1024 * 1024 + 1);
    expect(await api.told('POST', ENROLMENTS, { text })).toEqual([
      413,
      { message: 'Error: ERROR_REQUEST_TOO_LARGE' },
    ]);
  });

  test('a program that no number can be is an invalid parameter', async () => {
    const api = await aPublicApi();
    expect(
      await api.told('POST', ENROLMENTS, { json: { programId: 99_999_999_999, contacts: [1] } }),
    ).toEqual([400, { message: 'Error: ERROR_PARAMETER_INVALID' }]);
  });
});

test('[I11] each answer says what it is and how many requests of the minute are left', async () => {
  const api = await aPublicApi();
  const answers = [
    await api.ask('GET', '/v2/programs'),
    await api.ask('GET', '/v2/nothing'),
    await api.ask('DELETE', '/v2/programs'),
    await api.ask('POST', ENROLMENTS, { text: '{' }),
    await api.ask('GET', '/v2/programs', { authorization: null }),
  ];
  const told = answers.map(({ status, headers }) => [
    status,
    ...[
      'content-type',
      'x-content-type-options',
      'cache-control',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
    ].map((name) => headers.get(name)),
  ]);
  const common = ['application/json; charset=utf-8', 'nosniff', 'no-store', '2000'];
  expect(told).toEqual([
    [200, ...common, '1999'],
    [404, ...common, '1998'],
    [405, ...common, '1997'],
    [400, ...common, '1996'],
    [401, ...common, '1999'],
  ]);
});

describe('[I1] the table of operations', () => {
  test('is what the OpenAPI document tells', () => {
    const told = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${toShape(path)}`);
    expect([...new Set(told)].toSorted()).toEqual(
      PUBLIC_OPERATIONS.map(({ method, path }) => `${method} ${toShape(path)}`).toSorted(),
    );
  });

  test('has none that activates or deactivates, whatever is sent to it', async () => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);
    const read = async () => (await api.db.programs.toArray()).map(({ id, status }) => [id, status]);
    const before = await read();
    const bodies = [
      { type: 'activate' },
      { type: 'deactivate' },
      { status: 'Deactivated' },
      { Status: 'Active' },
    ];
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    for (const { path } of PUBLIC_OPERATIONS)
      for (const id of ['1', '2', '3', '5'])
        for (const method of methods)
          for (const json of method === 'GET' ? [undefined] : bodies)
            await api.ask(method, path.replace(/:\w+/, id), json && { json });
    expect(await read()).toEqual(before);
  });
});

/** Paths are alike whose parts are, whatever the parameters are called. */
function toShape(path: string): string {
  return path.replaceAll(/:\w+|\{\w+\}/g, '*');
}
