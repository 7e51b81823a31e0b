import { describe, expect, test } from 'vitest';
import { eraseContacts } from '#api/use-cases/erasure/erase-contacts.ts';
import type { MessageContent, MessagePage } from '#contract/messages.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendEmail, start } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

describe('messages', () => {
  test('are listed newest first, with the names of what they are about', async () => {
    const api = await withMessages(2);
    const { messages, next, total } = await page(api, '?limit=10');
    expect({ next, total }).toEqual({ next: null, total: 2 });
    expect(
      messages.map(({ email, campaignName, subject, programName, nodeId, openedAt }) => [
        email,
        campaignName,
        subject,
        programName,
        nodeId,
        openedAt,
      ]),
    ).toEqual([
      ['contact2@example.com', 'Welcome 1', 'Hello', 'Welcome', 'mail', null],
      ['contact1@example.com', 'Welcome 1', 'Hello', 'Welcome', 'mail', null],
    ]);
  });

  test('come in pages that join without a gap', async () => {
    const api = await withMessages(5);
    const first = await page(api, '?limit=2');
    const second = await page(api, `?limit=2&before=${first.next}`);
    const third = await page(api, `?limit=2&before=${second.next}`);
    const emails = [first, second, third].flatMap(({ messages }) => messages.map(({ email }) => email));
    expect(emails).toEqual([5, 4, 3, 2, 1].map((number) => `contact${number}@example.com`));
    expect([first.total, third.next]).toEqual([5, null]);
  });

  test('are found by email address and by the name of the campaign', async () => {
    const api = await withMessages(12);
    const byEmail = await page(api, '?search=CONTACT1');
    const byCampaign = await page(api, '?search=welcome%201');
    const nothing = await page(api, '?search=birthday');
    expect([byEmail.total, byCampaign.total, nothing.total]).toEqual([4, 12, 0]);
  });

  test('appear only once they are sent', async () => {
    const api = await withMessages(1);
    const [block] = await api.db.messageBlocks.toArray();
    if (!block) throw new Error('A message was sent');
    const later = block.sentAt.map((at) => at + 10 * DAY);
    await api.db.messageBlocks.put({ ...block, sentAt: later });
    expect(await page(api, '')).toEqual({ messages: [], next: null, total: 0 });
    expect((await api.call('GET', `/messages/${block.sequence}/0`)).status).toBe(404);
  });

  test('show open and click that have happened, not those ahead', async () => {
    const api = await withMessages(1);
    const [block] = await api.db.messageBlocks.toArray();
    if (!block) throw new Error('A message was sent');
    const openedAt = block.sentAt.map((at) => at + 1_000);
    const clickedAt = block.sentAt.map((at) => at + 30 * DAY);
    await api.db.messageBlocks.put({ ...block, openedAt, clickedAt });
    const { messages } = await page(api, '');
    expect(messages.map((message) => [message.openedAt, message.clickedAt])).toEqual([[openedAt[0], null]]);
  });

  test('can be read as their contact received them', async () => {
    const api = await withMessages(1);
    const [message] = (await page(api, '')).messages;
    const content = await api.must('GET', `/messages/${message?.sequence}/${message?.row}`);
    expect([content.email, content.fromName, content.subject, content.body]).toEqual([
      'contact1@example.com',
      'Ada',
      'Hello',
      'Hello Contact 1',
    ]);
  });

  test('stay when their program or campaign is deleted permanently', async () => {
    const api = await withMessages(1);
    const program = (await api.must('GET', '/programs')).programs[0];
    await api.after(program, 'deactivate', 'delete');
    await api.must('DELETE', '/campaigns/1', { onRevision: 1 });
    await api.must('POST', '/campaigns/1/purge', { onRevision: 2 });
    await api.db.contacts.clear();
    const [message] = (await page(api, '')).messages;
    const content = await api.must('GET', `/messages/${message?.sequence}/${message?.row}`);
    expect([message?.email, message?.campaignName, content.body]).toEqual([
      'Deleted contact',
      'Welcome 1',
      'Hello Contact 1',
    ]);
  });

  test('[A12] keep what they said when the campaign and the contact are changed', async () => {
    const api = await withMessages(1);
    const before = await onlyMessage(api);
    await rewriteCampaign(api);
    await api.db.contacts.update(1 as never, { fields: { FIRSTNAME: 'Someone else' } });

    const after = await onlyMessage(api);

    expect(after).toEqual(before);
    expect(after).toMatchObject({
      campaignName: 'Welcome 1',
      subject: 'Hello',
      fromName: 'Ada',
      body: 'Hello Contact 1',
      isAsSent: true,
    });
  });

  test('[A12] are found by what the campaign was called, and its subject, when they were sent', async () => {
    const api = await withMessages(1);
    await rewriteCampaign(api);

    const totals = ['Welcome 1', 'Hello', 'Farewell', 'Goodbye'].map(async (search) => {
      const { total } = await page(api, `?search=${encodeURIComponent(search)}`);
      return total;
    });

    expect(await Promise.all(totals)).toEqual([1, 1, 0, 0]);
  });

  test('[A12] from before they kept what they said show the campaign as it is, and say so', async () => {
    const api = await withMessages(1);
    const [block] = await api.db.messageBlocks.toArray();
    if (!block) throw new Error('A message was sent');
    const { revision: _revision, merge: _merge, mergeTexts: _texts, ...old } = block;
    await api.db.messageBlocks.put(old);
    await rewriteCampaign(api);

    expect(await onlyMessage(api)).toMatchObject({
      campaignName: 'Farewell',
      subject: 'Goodbye',
      body: 'Bye Contact 1',
      isAsSent: false,
    });
    expect((await page(api, '?search=farewell')).total).toBe(1);
  });

  test('[A12] keep each revision of a campaign once, however many batches send it', async () => {
    const api = await anApi({ contacts: 3 });
    const design = aDesign({ nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), end()] });
    await api.after(await api.newProgram({ design }), 'activate');
    await api.pass(2 * DAY);
    await rewriteCampaign(api);
    await api.pass(2 * DAY);

    expect(
      (await api.db.sentCampaigns.toArray()).map(({ campaignId, revision, name }) => [
        campaignId,
        revision,
        name,
      ]),
    ).toEqual([
      [1, 1, 'Welcome 1'],
      [1, 2, 'Farewell'],
    ]);
  });

  test('[A16] say nothing of a contact who was erased', async () => {
    const api = await withMessages(2);
    await api.db.transaction('rw', api.db.tables, async () => {
      const contact = await api.db.contacts.get(1 as never);
      await eraseContacts(api.db, contact ? [contact] : []);
    });

    const [block] = await api.db.messageBlocks.toArray();

    expect(block?.mergeTexts).toEqual(['', '["Contact 2"]']);
    const bodies = (await page(api, '')).messages.map(async ({ sequence, row }) => {
      const { body } = await api.must('GET', `/messages/${sequence}/${row}`);
      return body;
    });
    expect(await Promise.all(bodies)).toEqual(['Hello Contact 2', 'Hello ']);
  });

  test.each(['?limit=0', '?limit=99999', '?before=x', '?before=1', '?page=2', '?search=a&search=b'])(
    'refuse the query %s',
    async (query) => {
      const api = await anApi();
      expect((await api.call('GET', `/messages${query}`)).status).toBe(400);
    },
  );
});

/** A program that has sent one message to each of so many contacts. */
async function withMessages(contacts: number) {
  const api = await anApi({ contacts });
  await api.db.campaigns.update(1 as never, { body: 'Hello @FIRSTNAME@' });
  await api.after(await api.newProgram(), 'activate');
  await api.pass(DAY);
  return api;
}

async function onlyMessage(api: Awaited<ReturnType<typeof anApi>>): Promise<MessageContent> {
  const [message] = (await page(api, '')).messages;
  return api.must('GET', `/messages/${message?.sequence}/${message?.row}`);
}

async function rewriteCampaign(api: Awaited<ReturnType<typeof anApi>>): Promise<void> {
  const json = {
    name: 'Farewell',
    subject: 'Goodbye',
    fromName: 'Bob',
    preheader: 'So long',
    body: 'Bye @FIRSTNAME@',
  };
  await api.must('PUT', '/campaigns/1', { json, onRevision: 1 });
}

async function page(api: Awaited<ReturnType<typeof anApi>>, query: string): Promise<MessagePage> {
  return api.must('GET', `/messages${query}`);
}
