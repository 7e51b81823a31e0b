import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '#domain/schedule/instant.ts';
import { basic } from '#tests/drivers/basic.ts';
import { aPublicApi, PASSWORD } from '#tests/drivers/public-api.ts';

const ENROLMENTS = '/v2/programs/enrolments';

async function anActiveProgram() {
  const api = await aPublicApi({ contacts: 1 });
  await api.after(await api.newProgram(), 'activate');
  const enrol = async (json: object) =>
    (await api.ask('POST', ENROLMENTS, { json: { programId: 1, ...json } })).status;
  return { ...api, enrol };
}

test.each([
  [0, 400],
  [1, 200],
  [2, 200],
  [999, 200],
  [1_000, 200],
  [1_001, 400],
])('[I3] a page of %d programs is answered with %i', async (select, status) => {
  const api = await aPublicApi();
  expect((await api.ask('GET', `/v2/programs?select=${select}`)).status).toBe(status);
});

describe('[I4] an enrolment', () => {
  test.each([
    [0, 400],
    [1, 201],
    [24, 201],
    [25, 201],
    [26, 400],
  ])('with %d contacts is answered with %i', async (count, status) => {
    const { enrol } = await anActiveProgram();
    expect(await enrol({ contacts: Array(count).fill(1) })).toBe(status);
  });

  test.each([
    [0, 400],
    [1, 201],
    [9, 201],
    [10, 201],
    [11, 400],
  ])('with %d lists is answered with %i', async (count, status) => {
    const { enrol } = await anActiveProgram();
    expect(await enrol({ addressBooks: Array(count).fill(1) })).toBe(status);
  });
});

test('[I6] twenty enrolments are accepted in an hour, and another once the first is an hour old', async () => {
  const api = await anActiveProgram();
  const statuses: number[] = [];
  for (let call = 1; call <= 21; call += 1) statuses.push(await api.enrol({ contacts: [1] }));
  api.letTimePass(HOUR - 1);
  const justBefore = await api.enrol({ contacts: [1] });
  api.letTimePass(1);
  expect([statuses, justBefore, await api.enrol({ contacts: [1] })]).toEqual([
    [...Array(20).fill(201), 400],
    400,
    201,
  ]);
});

test('[I8] ten wrong passwords are counted, and another once the first is a minute old; the right one always enters', async () => {
  const api = await aPublicApi();
  const ask = async (password: string) =>
    (await api.ask('GET', '/v2/programs', { authorization: basic(api.user.userName, password) })).status;
  const statuses: number[] = [];
  for (let tried = 1; tried <= 9; tried += 1) statuses.push(await ask('wrong'));
  statuses.push(await ask(PASSWORD));
  statuses.push(await ask('wrong'));
  statuses.push(await ask('wrong'), await ask(PASSWORD));
  api.letTimePass(MINUTE - 1);
  const justBefore = await ask('wrong');
  api.letTimePass(1);
  expect([statuses, justBefore, await ask('wrong')]).toEqual([
    [...Array(9).fill(401), 200, 401, 429, 200],
    429,
    401,
  ]);
});
