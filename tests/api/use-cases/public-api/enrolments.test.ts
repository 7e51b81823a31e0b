import { describe, expect, test } from 'vitest';
import { touchAccount } from '#api/storage/account.ts';
import type { ContactId } from '#domain/ids.ts';
import { DAY, HOUR } from '#domain/schedule/instant.ts';
import { basic } from '#tests/drivers/basic.ts';
import { aProgramIn, aWeekLongDesign } from '#tests/drivers/programs-in-every-state.ts';
import { aPublicApi, PASSWORD, programsOfEveryStatus } from '#tests/drivers/public-api.ts';

const ENROLMENTS = '/v2/programs/enrolments';
const error = (status: number, code: string) => [status, { message: `Error: ${code}` }];

/** Program 1 is active and holds who comes in for a week; its schedule has enrolled nobody yet. */
async function anActiveProgram(contacts = 4) {
  const api = await aPublicApi({ contacts });
  const program = await api.after(await api.newProgram({ design: aWeekLongDesign() }), 'activate');
  return {
    ...api,
    program,
    enrolled: async () => (await api.must('GET', `/programs/${program.id}/figures`)).enrolled,
  };
}

/** An enrolment that was accepted and that no engine has seen; told by its GUID. */
async function waiting(
  { db, program }: Awaited<ReturnType<typeof anActiveProgram>>,
  contacts: readonly number[],
  last = '1',
): Promise<string> {
  const guid = `8b6a2f1e-0000-4000-8000-00000000000${last}`;
  await db.apiEnrolments.add({
    guid,
    programId: program.id,
    status: 'Processing',
    createdAt: program.created.at,
    contactIds: contacts as readonly ContactId[],
    listIds: [],
  });
  return guid;
}

describe('POST /v2/programs/enrolments', () => {
  test('[I4] accepts contacts and answers as the original does', async () => {
    const api = await anActiveProgram();
    const [status, enrolment] = await api.told('POST', ENROLMENTS, { json: { programId: 1, contacts: [2] } });
    expect([status, enrolment]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        programId: 1,
        status: 'Processing',
        dateCreated: '2026-11-24T10:00:00.000Z',
        contacts: [],
        addressBooks: [],
      },
    ]);
  });

  test('takes the key of another user for a request of its own', async () => {
    const api = await anActiveProgram();
    const other = await api.must('POST', '/api-users', { json: { name: 'Till', password: PASSWORD } });
    const asked = { json: { programId: 1, contacts: [2] }, headers: { 'Idempotency-Key': 'key-1' } };
    const authorization = basic(other.userName, PASSWORD);

    const [first, again, others] = [
      await api.told('POST', ENROLMENTS, asked),
      await api.told('POST', ENROLMENTS, asked),
      await api.told('POST', ENROLMENTS, { ...asked, authorization }),
    ];

    expect(again).toEqual(first);
    expect(others[0]).toBe(201);
    expect(others[1].id).not.toBe(first[1].id);
  });

  test('[I5][E41] enrols contacts and lists, each once, and records the source in the program’s report', async () => {
    const api = await anActiveProgram();
    await api.db.contacts.update(4 as ContactId, { listIds: [] });
    const id = await api.enrolment({ programId: 1, contacts: [4, 2, 4], addressBooks: [1] });
    await api.deps.engine.runUntilDue();

    expect(await api.told('GET', `${ENROLMENTS}/${id.toUpperCase()}`)).toEqual([
      200,
      {
        id,
        programId: 1,
        status: 'Finished',
        dateCreated: '2026-11-24T10:00:00.000Z',
        contacts: [4, 2],
        addressBooks: [1],
      },
    ]);
    const report = await api.must('GET', '/programs/1/report');
    expect(report.enrolled.bySource).toEqual([{ source: 'api', contacts: 4 }]);
    expect(await api.db.messageBlocks.toArray()).toMatchObject([{ size: 4 }]);
  });

  test('[I5][E41] enrols while scheduled enrolment is disabled', async () => {
    const api = await aPublicApi({ contacts: 2 });
    const active = await aProgramIn(api, 'Active');
    const current = (await api.must('GET', `/programs/${active.id}`)).program;
    await api.after(current, 'disableEnrolment');
    const contact = await api.must('POST', '/contacts', { json: { email: 'ada@example.com', fields: {} } });
    await api.enrolment({ programId: active.id, contacts: [contact.id] });
    await api.deps.engine.runUntilDue();
    expect(await api.must('GET', `/programs/${active.id}/figures`)).toMatchObject({
      enrolled: { inside: 3, ever: 3 },
    });
  });

  test.each([
    [1, 422, 'ERROR_PROGRAM_NOT_ACTIVE'],
    [3, 422, 'ERROR_PROGRAM_NOT_ACTIVE'],
    [4, 404, 'ERROR_PROGRAM_NOT_FOUND'],
    [5, 422, 'ERROR_PROGRAM_NOT_ACTIVE'],
    [6, 404, 'ERROR_PROGRAM_NOT_FOUND'],
  ])('[I4] program %i is refused: %i %s', async (programId, status, code) => {
    const api = await aPublicApi({ contacts: 1 });
    await programsOfEveryStatus(api);
    const before = await api.dump();
    const answer = await api.told('POST', ENROLMENTS, { json: { programId, contacts: [1] } });
    expect(answer).toEqual(error(status, code));
    expect(await api.dump()).toEqual(before);
  });

  test.each([
    ['nobody', { programId: 1 }, 'ERROR_ENROLMENT_INVALID'],
    ['empty lists', { programId: 1, contacts: [], addressBooks: null }, 'ERROR_ENROLMENT_INVALID'],
    ['26 contacts', { programId: 1, contacts: Array(26).fill(1) }, 'ERROR_ENROLMENT_INVALID'],
    ['11 lists', { programId: 1, addressBooks: Array(11).fill(1) }, 'ERROR_ADDRESSBOOK_TOOMANY'],
    ['a list unknown', { programId: 1, contacts: [1], addressBooks: [9] }, 'ERROR_ADDRESSBOOK_NOT_FOUND'],
    ['a contact unknown', { programId: 1, contacts: [1, 9] }, 'ERROR_CONTACT_NOT_FOUND'],
    ['no program', { contacts: [1] }, 'ERROR_MALFORMED_REQUEST'],
    ['a program by name', { programId: 'Welcome', contacts: [1] }, 'ERROR_MALFORMED_REQUEST'],
    ['a contact by address', { programId: 1, contacts: ['a@example.com'] }, 'ERROR_MALFORMED_REQUEST'],
    ['a number too great', { programId: 1, contacts: [2 ** 31] }, 'ERROR_MALFORMED_REQUEST'],
    ['no object', [], 'ERROR_MALFORMED_REQUEST'],
  ])('[I4] with %s is refused, and nothing stored', async (_, json, code) => {
    const api = await anActiveProgram();
    const before = await api.dump();
    expect(await api.told('POST', ENROLMENTS, { json })).toEqual(error(400, code));
    expect(await api.dump()).toEqual(before);
  });

  test.each([
    ['no JSON', '{"programId":1,'],
    ['nothing', ''],
    ['a forbidden key', '{"programId":1,"contacts":[1],"__proto__":{}}'],
    ['a bomb', '['.repeat(100_000)],
  ])('[I4] refuses %s as malformed', async (_, text) => {
    const api = await anActiveProgram();
    expect(await api.told('POST', ENROLMENTS, { text })).toEqual(error(400, 'ERROR_MALFORMED_REQUEST'));
  });

  test('[I6] accepts twenty in an hour of the account clock, over all programs', async () => {
    const api = await anActiveProgram();
    const other = await api.after(await api.newProgram(), 'activate');
    const json = { programId: 1, contacts: [1] };
    await api.enrolment({ programId: other.id, contacts: [1] });
    await api.pass(HOUR / 2);
    for (let call = 2; call <= 20; call += 1) await api.enrolment(json);

    const twentyFirst = await api.told('POST', ENROLMENTS, { json });
    await api.pass(HOUR / 2);
    const anHourAfterTheFirst = await api.ask('POST', ENROLMENTS, { json });
    const oneTooManyAgain = await api.told('POST', ENROLMENTS, { json });

    const exceeded = error(400, 'ERROR_ENROLMENT_ALLOWANCE_EXCEEDED');
    expect([twentyFirst, anHourAfterTheFirst.status, oneTooManyAgain]).toEqual([exceeded, 201, exceeded]);
  });

  test('[ROB-9] makes one enrolment of a request sent twice with one key', async () => {
    const api = await anActiveProgram();
    const call = { json: { programId: 1, contacts: [1] }, headers: { 'Idempotency-Key': 'key-1' } };
    const first = await api.told('POST', ENROLMENTS, call);
    expect(await api.told('POST', ENROLMENTS, call)).toEqual(first);
    expect(await api.db.apiEnrolments.count()).toBe(1);
  });

  test('[Y1] is logged with the name of the API user', async () => {
    const api = await anActiveProgram();
    await api.enrolment({ programId: 1, contacts: [1] });
    const { entries } = await api.must('GET', '/activity?limit=1');
    expect(entries).toMatchObject([
      { by: 'Shop', kind: 'program', what: 'Enrolled contacts using the public API', thingId: 1 },
    ]);
  });
});

describe('GET /v2/programs/enrolments/{status}', () => {
  test('[I3] lists enrolments of a status in pages, oldest first', async () => {
    const api = await anActiveProgram();
    const ids: string[] = [];
    for (const contact of [1, 2, 3]) ids.push(await api.enrolment({ programId: 1, contacts: [contact] }));
    await api.deps.engine.runUntilDue();

    const idsOf = async (path: string) => {
      const [, enrolments] = await api.told('GET', `${ENROLMENTS}/${path}`);
      return enrolments.map(({ id }: { id: string }) => id);
    };
    expect(await idsOf('Finished')).toEqual(ids);
    expect(await idsOf('Finished?skip=1&select=1')).toEqual([ids[1]]);
    expect(await idsOf('Processing')).toEqual([]);
    expect(await idsOf('NotAvailableInThisVersion')).toEqual([]);
  });

  test.each(['Paused', '1', '8b6a2f1e'])('refuses %s, which is no status and no GUID', async (word) => {
    const api = await aPublicApi();
    expect(await api.told('GET', `${ENROLMENTS}/${word}`)).toEqual(error(400, 'ERROR_PARAMETER_INVALID'));
  });

  test('answers 404 for an unknown enrolment', async () => {
    const api = await aPublicApi();
    const path = `${ENROLMENTS}/8b6a2f1e-0000-4000-8000-000000000000`;
    const notFound = error(404, 'ERROR_ENROLMENT_NOT_FOUND');
    expect(await api.told('GET', path)).toEqual(notFound);
    expect(await api.told('GET', `${path}/report-faults`)).toEqual(notFound);
  });
});

describe('GET /v2/programs/enrolments/{id}/report-faults', () => {
  const HEADER = 'Id,Email,TelephoneNumber,Reason';
  const reportOf = async (api: Awaited<ReturnType<typeof aPublicApi>>, id: string) => {
    await api.deps.engine.runUntilDue();
    const { status, headers, text } = await api.ask('GET', `${ENROLMENTS}/${id}/report-faults`);
    return [status, headers.get('content-type'), text.split('\r\n')];
  };

  test('[I5] names each contact who was not enrolled, and why', async () => {
    const api = await anActiveProgram(6);
    await api.must('POST', '/sms-profiles', {
      json: { name: 'Shop', from: 'Shop', numberField: 'COUNTRY', isEnabled: true },
    });
    await api.enrolment({ programId: 1, contacts: [2] });
    await api.deps.engine.runUntilDue();
    const change = async (id: number, subscription: string, number = '') => {
      const { contact } = await api.must('GET', `/contacts/${id}`);
      await api.must('PUT', `/contacts/${id}`, {
        json: {
          subscription,
          fields: { COUNTRY: number },
          listIds: [1],
          preferenceIds: [],
        },
        onRevision: contact.revision,
      });
    };
    await change(3, 'Unsubscribed', '+44 7700 900123');
    await change(4, 'Suppressed');
    const id = await api.enrolment({ programId: 1, contacts: [2, 3, 4, 5, 6] });

    expect(await reportOf(api, id)).toEqual([
      200,
      'text/csv; charset=utf-8',
      [
        HEADER,
        '2,contact2@example.com,,AlreadyInProgram',
        '3,contact3@example.com,+447700900123,Unsubcribed',
        '4,contact4@example.com,,Suppressed',
        '',
      ],
    ]);
    expect(await api.enrolled()).toEqual({ inside: 3, ever: 3 });
  });

  test('[E41] enrols contacts and lists again who were through the program, whose schedule takes them once', async () => {
    const api = await aPublicApi({ contacts: 1 });
    await api.after(await api.newProgram(), 'activate');
    await api.pass(DAY);
    await api.enrolment({ programId: 1, contacts: [1] });
    await api.enrolment({ programId: 1, addressBooks: [1] });
    await api.pass(2 * DAY);
    expect(await api.must('GET', '/programs/1/figures')).toMatchObject({ enrolled: { ever: 3, inside: 0 } });
  });

  test('[I5] is refused while the enrolment is under way', async () => {
    const api = await anActiveProgram(1);
    const letGo = await api.holdEngine();
    const guid = await waiting(api, [1]);
    const report = await api.told('GET', `${ENROLMENTS}/${guid}/report-faults`);
    const [, enrolments] = await api.told('GET', `${ENROLMENTS}/Processing`);
    letGo();
    expect(report).toEqual(error(400, 'ERROR_ENROLMENT_IS_PROCESSING'));
    expect(enrolments).toMatchObject([{ id: guid, status: 'Processing', contacts: [1], addressBooks: [] }]);
  });

  test('[I5] names contacts deleted, and a program deactivated, before their turn', async () => {
    const api = await anActiveProgram(2);
    const letGo = await api.holdEngine();
    const guid = await waiting(api, [1, 2]);
    await api.db.contacts.delete(2 as ContactId);
    await touchAccount(api.db, {});
    letGo();
    expect(await reportOf(api, guid)).toEqual([200, 'text/csv; charset=utf-8', [HEADER, '2,,,NotFound', '']]);

    await api.after((await api.must('GET', '/programs/1')).program, 'deactivate');
    const late = await waiting(api, [1], '2');
    expect(await reportOf(api, late)).toEqual([
      200,
      'text/csv; charset=utf-8',
      [HEADER, '1,contact1@example.com,,ProgramNotActive', ''],
    ]);
  });

  test('[I5] has a header alone when everybody was enrolled', async () => {
    const api = await anActiveProgram();
    const id = await api.enrolment({ programId: 1, contacts: [1] });
    expect(await reportOf(api, id)).toEqual([200, 'text/csv; charset=utf-8', [HEADER, '']]);
  });
});
