import { describe, expect, test } from 'vitest';
import { touchAccount } from '#api/storage/account.ts';
import type { AddedToList, CsvFile, NodeContactsPage, PendingMoves } from '#contract/node-contacts.ts';
import type { Consequences } from '#contract/programs.ts';
import type { Program } from '#domain/programs/program.ts';
import { DAY, HOUR, later } from '#domain/schedule/instant.ts';
import { aSetup, rehearse } from '#tests/api/use-cases/rehearsals/asking.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

/** Everyone is enrolled on Wednesday at nine, waits a week, is sent a mail and waits another. */
const twoWeeks = aDesign({
  nodes: [
    start(),
    delay('first', { kind: 'days', days: 7 }),
    sendEmail('mail'),
    delay('second', { kind: 'days', days: 7 }),
    end(),
  ],
  connectors: ways('start > first > mail > second > end'),
});
const WEDNESDAY_AT_NINE = later(TUESDAY_AT_TEN, 23 * HOUR);

async function running(contacts = 3) {
  const api = await anApi({ contacts });
  const active = await api.after(await api.newProgram({ design: twoWeeks }), 'activate');
  await api.pass(2 * DAY);
  return { api, active };
}

async function deactivated(contacts = 3) {
  const { api, active } = await running(contacts);
  return { api, program: await api.after(active, 'deactivate') };
}

const at = ({ id }: Pick<Program, 'id'>, node: string) => `/programs/${id}/nodes/${node}/contacts`;
const here = (api: ApiDriver, program: Program, node: string, query = ''): Promise<NodeContactsPage> =>
  api.must('GET', `${at(program, node)}?${query}`);
const plan = (api: ApiDriver, program: Program, node: string, json: unknown) =>
  api.call('POST', `${at(program, node)}/plan`, { json });

describe('the contacts at a step', () => {
  test('come with when they arrived and until when they wait', async () => {
    const { api, active } = await running(2);

    const page = await here(api, active, 'first', 'order=email');

    expect(page).toMatchObject({ total: 2, next: null });
    expect(page.contacts[0]).toEqual({
      contactId: 1,
      enrolment: 0,
      email: 'contact1@example.com',
      name: 'Contact 1',
      subscription: 'Subscribed',
      arrivedAt: WEDNESDAY_AT_NINE,
      leftAt: null,
      dueAt: later(WEDNESDAY_AT_NINE, 7 * DAY),
      planned: null,
    });
  });

  test('come in pages, each once, and can be found by address or name', async () => {
    const { api, active } = await running(25);
    const emails: (string | null)[] = [];
    let after: string | null = '';
    while (after !== null) {
      const page: NodeContactsPage = await here(
        api,
        active,
        'first',
        `limit=10&order=email${after && `&after=${after}`}`,
      );
      emails.push(...page.contacts.map(({ email }) => email));
      after = page.next;
    }
    expect(emails).toHaveLength(25);
    expect(new Set(emails).size).toBe(25);
    expect(emails.slice(0, 3)).toEqual([10, 11, 12].map((id) => `contact${id}@example.com`));
    expect((await here(api, active, 'first', 'search=CONTACT 2')).total).toBe(7);
    expect((await here(api, active, 'first', 'search=contact24@')).contacts[0]?.email).toBe(
      'contact24@example.com',
    );
  });

  test('include all who ever came, with when they left, even a deleted one', async () => {
    const { api, active } = await running(2);
    await api.pass(8 * DAY);
    await api.db.contacts.delete(2 as never);

    const page = await here(api, active, 'first', 'which=ever&order=oldest');

    expect(page.contacts.map(({ email, arrivedAt, leftAt }) => [email, arrivedAt, leftAt])).toEqual([
      ['contact1@example.com', WEDNESDAY_AT_NINE, later(WEDNESDAY_AT_NINE, 7 * DAY)],
      [null, WEDNESDAY_AT_NINE, later(WEDNESDAY_AT_NINE, 7 * DAY)],
    ]);
    expect((await here(api, active, 'first')).total).toBe(0);
  });

  test('are not found for a step that never existed', async () => {
    const { api, active } = await running(1);
    expect((await api.call('GET', at(active, 'nowhere'))).status).toBe(404);
  });

  test('can be exported as a file with everyone on the list', async () => {
    const { api, active } = await running(2);
    await api.db.contacts.update(1 as never, { fields: { FIRSTNAME: '=cmd()' } });

    const file: CsvFile = await api.must('GET', `${at(active, 'first')}/csv?order=email`);

    expect(file.fileName).toBe('Welcome-Delay-here-now.csv');
    expect(file.csv.split('\r\n')).toEqual([
      'Email,Name,Subscription,Arrived,Left,Waiting until',
      "contact1@example.com,'=cmd(),Subscribed,2026-11-25T09:00:00Z,,2026-12-02T09:00:00Z",
      'contact2@example.com,Contact 2,Subscribed,2026-11-25T09:00:00Z,,2026-12-02T09:00:00Z',
      '',
    ]);
  });

  test('[N21] wait at a decision until its latest moment, in the list and in the file', async () => {
    const api = await anApi({ contacts: 40 });
    const asking = aDesign({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('opened', {
          condition: { kind: 'openedCampaign', campaignId: campaignId(1) },
          maximumWait: { days: 3, hours: 0 },
        }),
        end(),
      ],
      connectors: ways('start > mail > opened yes> end', 'opened no> end'),
    });
    const active = await api.after(await api.newProgram({ design: asking }), 'activate');
    await api.pass(23 * HOUR);
    const latest = later(WEDNESDAY_AT_NINE, 3 * DAY);

    const page = await here(api, active, 'opened', 'limit=100');
    const file: CsvFile = await api.must('GET', `${at(active, 'opened')}/csv`);

    expect(page.contacts.map(({ dueAt }) => dueAt)).toEqual(Array.from({ length: 40 }, () => latest));
    const [, ...rows] = file.csv.trimEnd().split('\r\n');
    expect(new Set(rows.map((row) => row.split(',').at(-1)))).toEqual(new Set(['2026-11-28T09:00:00Z']));
  });

  test('can be added to a list, even a new one, once', async () => {
    const { api, active } = await running(3);
    const add = (json: unknown): Promise<AddedToList> =>
      api.must('POST', `${at(active, 'first')}/list`, { json });
    const some = { kind: 'some', contactIds: [1, 2] };

    const first = await add({ which: 'here', chosen: some, list: { name: 'Held' } });
    const again = await add({ which: 'here', chosen: { kind: 'all' }, list: { id: first.list.id } });

    expect([first.added, first.already, again.added, again.already]).toEqual([2, 0, 1, 2]);
    const contact = await api.db.contacts.get(1 as never);
    expect(contact?.listIds).toEqual([1, first.list.id]);
  });
});

describe('plans for the contacts of a deactivated program', () => {
  test('[E30] are refused while it is active', async () => {
    const { api, active } = await running();
    const answer = await plan(api, active, 'first', { chosen: { kind: 'all' }, to: null });
    expect(answer.status).toBe(409);
    expect(await api.db.pendingMoves.count()).toBe(0);
  });

  test('[E30] are published, shown on each contact, and can be undone', async () => {
    const { api, program } = await deactivated();
    const some = { kind: 'some', contactIds: [1, 2] };

    await plan(api, program, 'first', { chosen: some, to: null });
    const { body } = await plan(api, program, 'first', {
      chosen: { kind: 'some', contactIds: [2] },
      to: 'second',
    });

    const { moves } = body as PendingMoves;
    expect(moves.map(({ to, contacts, by, from }) => ({ to, contacts, by, from }))).toEqual([
      { to: null, contacts: 1, by: 'Ada', from: 'first' },
      { to: 'second', contacts: 1, by: 'Ada', from: 'first' },
    ]);
    const { contacts } = await here(api, program, 'first', 'order=email');
    expect(contacts.map(({ planned }) => planned?.to)).toEqual([null, 'second', undefined]);

    for (const { id } of moves) await api.must('DELETE', `/programs/${program.id}/moves/${id}`);
    expect(await api.must('GET', `/programs/${program.id}/moves`)).toEqual({ moves: [] });
  });

  test('[E31] take effect on activation as the dialog promised', async () => {
    const { api, program } = await deactivated();
    await plan(api, program, 'first', { chosen: { kind: 'some', contactIds: [1] }, to: null });
    await plan(api, program, 'first', { chosen: { kind: 'some', contactIds: [2] }, to: 'mail' });

    const promise: Consequences = await api.must(
      'GET',
      `/programs/${program.id}/consequences?event=activate`,
    );
    const active = await api.after(program, 'activate');
    await api.pass(HOUR);

    expect(promise).toMatchObject({
      inside: { total: 2 },
      moves: { removed: 1, moved: [{ nodeId: 'mail', contacts: 1 }] },
      messages: { nextHour: 1 },
    });
    expect(active.enrolled).toEqual({ inside: 2, ever: 3 });
    expect(await here(api, active, 'second')).toMatchObject({ contacts: [{ contactId: 2 }] });
    expect(await api.db.messageBlocks.count()).toBe(1);
    expect(await api.db.pendingMoves.count()).toBe(0);
  });

  test('[E6][E31] move nobody into a mail who has unsubscribed, as dialog and rehearsal say', async () => {
    const { api, program } = await deactivated(2);
    await plan(api, program, 'first', { chosen: { kind: 'all' }, to: 'mail' });
    await api.db.contacts.update(2 as never, { subscription: 'Unsubscribed' });
    await touchAccount(api.db, {});

    const told: Consequences = await api.must('GET', `/programs/${program.id}/consequences?event=activate`);
    const rehearsed = await rehearse(api, { id: program.id, design: twoWeeks }, aSetup({ days: 1 }));
    const active = await api.after(program, 'activate');
    await api.pass(HOUR);

    expect(told.messages).toMatchObject({ nextHour: 1, nextDay: 1, contactsNextDay: 1 });
    expect(rehearsed).toMatchObject({ mailed: 1, inside: 1, outcomes: [{ outcome: 'Unsubscribed' }] });
    expect((await api.must('GET', `/programs/${active.id}/figures`)).enrolled).toEqual({
      inside: 1,
      ever: 2,
    });
    expect((await api.db.messageBlocks.toArray()).map(({ contact }) => [...contact])).toEqual([[1]]);
  });

  test('[E32] deleting a step moves those at it, and those bound for it, to the step chosen on saving', async () => {
    const { api, program } = await deactivated();
    await plan(api, program, 'first', { chosen: { kind: 'some', contactIds: [1] }, to: null });
    const without = aDesign({
      nodes: twoWeeks.nodes.filter(({ id }) => id !== 'first'),
      connectors: ways('start > mail > second > end'),
    });

    const saved = await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: without, contactsOfDeleted: [{ from: 'first', to: 'second' }] },
      onRevision: program.revision,
    });
    const told = await api.must('GET', `/programs/${program.id}/consequences?event=activate`);
    const active = await api.after(saved.program, 'activate');
    await api.pass(1);

    expect([told.inside.total, told.moves.removed, told.atDeletedSteps]).toEqual([
      2,
      1,
      { removed: 0, moved: [expect.objectContaining({ nodeId: 'second', contacts: 2 })] },
    ]);
    expect(active.enrolled.inside).toBe(2);
    const { contacts } = await here(api, active, 'second', 'order=email');
    expect(contacts.map(({ contactId }) => contactId)).toEqual([2, 3]);
  });

  test('[C7] the dialog counts contacts who leave because their step was deleted, and they leave on activation', async () => {
    const { api, program } = await deactivated();
    const saved = await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: aDesign() },
      onRevision: program.revision,
    });
    const told = await api.must('GET', `/programs/${program.id}/consequences?event=activate`);
    const active = await api.after(saved.program, 'activate');
    await api.pass(1);

    expect([told.inside.total, told.atDeletedSteps]).toEqual([0, { removed: 3, moved: [] }]);
    const after = await api.must('GET', `/programs/${active.id}`);
    expect(after.program.enrolled.inside).toBe(0);
  });

  test('[E32] a step that is saved again gets its contacts back', async () => {
    const { api, program } = await deactivated();
    const without = aDesign();
    const saved = await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: without, contactsOfDeleted: [{ from: 'first', to: null }] },
      onRevision: program.revision,
    });
    expect(await api.db.pendingMoves.count()).toBe(1);

    await api.must('PUT', `/programs/${program.id}/design`, {
      json: { design: twoWeeks },
      onRevision: saved.program.revision,
    });

    expect(await api.db.pendingMoves.count()).toBe(0);
    expect((await here(api, program, 'first')).total).toBe(3);
  });
});
