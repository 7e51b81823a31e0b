import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '#features/api-page/operations.ts';
import { BODY, curl, getHeaders, type Inputs, publicRequest } from '#features/api-page/public-request.ts';

const requestOf = (id: string, inputs: Inputs) => {
  const operation = OPERATIONS.find((each) => each.id === id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  return publicRequest(operation, inputs);
};

describe('a request from the fields', () => {
  test('fills the path, and the query with the given values', () => {
    expect(requestOf('getProgramEnrolmentsByStatus', { status: 'Finished', select: '5', skip: '' })).toEqual({
      method: 'GET',
      path: '/v2/programs/enrolments/Finished?select=5',
      body: null,
    });
  });

  test('keeps typed text in its place, whatever it is', () => {
    expect(requestOf('get-program-by-id', { id: '../a b?c' }).path).toBe('/v2/programs/..%2Fa%20b%3Fc');
  });

  test('signs in with any alphabet, and not at all with nothing', () => {
    const request = requestOf('get-programs', {});
    const { Authorization = '' } = getHeaders(request, { userName: 'ü', password: 'п:р' });
    const bytes = Uint8Array.from(atob(Authorization.slice(6)), (sign) => sign.charCodeAt(0));
    expect(new TextDecoder().decode(bytes)).toBe('ü:п:р');
    expect(getHeaders(request, { userName: '', password: '' })).toEqual({});
  });
});

describe('a command for a shell', () => {
  test('requests the same as the page, without the password', () => {
    const request = requestOf('create-program-enrolment', {
      [BODY]: '{\n  "programId": 1,\n  "contacts": [3]\n}',
    });
    expect(curl(request, 'http://localhost:4173', 'apiuser-1@apiconnector.com').split(' \\\n  ')).toEqual([
      "curl --user 'apiuser-1@apiconnector.com:PASSWORD'",
      '--request POST',
      "--header 'Content-Type: application/json'",
      `--data '{"programId":1,"contacts":[3]}'`,
      "'http://localhost:4173/v2/programs/enrolments'",
    ]);
  });

  test('keeps everything inside its quotes', () => {
    const request = requestOf('create-program-enrolment', { [BODY]: "'; rm -rf / #" });
    expect(curl(request, 'http://localhost:4173', '')).toContain(`--data ''\\''; rm -rf / #'`);
  });
});
