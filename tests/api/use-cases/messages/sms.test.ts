import { describe, expect, test } from 'vitest';
import type { MessagePage } from '#contract/messages.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import { DAY, type Instant } from '#domain/schedule/instant.ts';
import { aDesign, end, removeContact, sendSms, start, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

const TEXT = 'Hello @FIRSTNAME@, come in';

/** Two contacts, one of whom has a number; the program sends an SMS, then takes them off the newsletter. */
async function withSms(smsConsent: Partial<Contact> = {}, sending: object = {}) {
  const api = await anApi({ contacts: 2 });
  await api.must('PATCH', '/account', { json: sending });
  const fields = { FIRSTNAME: 'Amelia', COUNTRY: '0044 7700 900123' };
  await api.db.contacts.update(1 as never, { fields, ...smsConsent });
  const profile = await api.must('POST', '/sms-profiles', {
    json: { name: 'Shop', from: 'OakShop', numberField: 'COUNTRY', isEnabled: true },
  });
  const design = aDesign({
    nodes: [start(), sendSms('sms', { profileId: profile.id, text: TEXT }), removeContact('off'), end()],
    connectors: ways('start > sms > off > end'),
  });
  await api.after(await api.newProgram({ design }), 'activate');
  await api.pass(DAY);
  return api;
}

const SINCE = { at: 0 as Instant, because: { kind: 'person', by: 'Ada' } } as const;

describe('SMS and consent', () => {
  test.each([
    ['opted out', { smsConsent: { status: 'optedOut', ...SINCE } }, { smsToUnknown: true }, 0],
    ['of unknown consent', {}, { smsToUnknown: false }, 0],
    ['of unknown consent, where the account allows it,', {}, { smsToUnknown: true }, 1],
    ['opted in', { smsConsent: { status: 'optedIn', ...SINCE } }, { smsToUnknown: false }, 1],
  ] as const)('[A18] [E45] a contact who is %s gets %o %o: %i', async (_, consent, sending, sent) => {
    const api = await withSms(consent, sending);

    expect((await api.must('GET', '/messages')).total).toBe(sent);
    expect(await api.db.contacts.toArray()).toMatchObject([{ listIds: [] }, { listIds: [] }]);
  });
});

describe('SMS among the messages', () => {
  test('[E45] go to contacts with a number, and keep the text they were sent with', async () => {
    const api = await withSms();
    await api.db.contacts.update(1 as never, { fields: { FIRSTNAME: 'Renamed' } });

    const page: MessagePage = await api.must('GET', '/messages');
    const [message] = page.messages;
    const content = await api.must('GET', `/messages/${message?.sequence}/${message?.row}`);

    const sms = { from: 'OakShop', to: '+447700900123', text: 'Hello Amelia, come in' };
    expect(page).toMatchObject({ total: 1, messages: [{ sms, campaignName: '', openedAt: null }] });
    expect(content).toMatchObject({ fromName: 'OakShop', body: sms.text });
  });

  test('can be found by their text', async () => {
    const api = await withSms();
    const [found, not] = [
      await api.must('GET', '/messages?search=AMELIA'),
      await api.must('GET', '/messages?search=x9'),
    ];
    expect([found.total, not.total]).toEqual([1, 0]);
  });

  test('[E40] the engine stores changed contacts with the batch and publishes them once', async () => {
    const api = await withSms();
    expect(await api.db.contacts.toArray()).toMatchObject([{ listIds: [] }, { listIds: [] }]);
    expect(api.news.filter(({ type }) => type === 'contactsChanged')).toHaveLength(1);
  });
});
