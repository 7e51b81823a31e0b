import { describe, expect, test } from 'vitest';
import type { ColumnUse } from '#domain/imports/column-use.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { csv } from './csv-bytes.ts';
import { dryRunFile, importFile } from './send-file.ts';

const EMAIL: ColumnUse = { kind: 'email' };
const AGREED: ColumnUse = { kind: 'subscription', says: 'agreed' };

describe('[M9] consent in an import', () => {
  test('is what the column says, and a word that is not known is no agreement', async () => {
    const api = await anApi();
    const { body } = await importFile(
      api,
      csv(
        'Email,Status',
        'a@example.com,Subscribed',
        'b@example.com,unsubscribed',
        'c@example.com,cleaned',
        'd@example.com,perhaps',
        'e@example.com,',
      ),
      { mapping: [EMAIL, AGREED] },
    );
    expect(await subscriptions(api)).toEqual({
      'a@example.com': 'Subscribed',
      'b@example.com': 'Unsubscribed',
      'c@example.com': 'Suppressed',
      'd@example.com': 'Unsubscribed',
      'e@example.com': 'Unsubscribed',
    });
    expect([body.unmailable, body.unread.map(({ value }: { value: string }) => value)]).toEqual([
      4,
      ['perhaps'],
    ]);
  });

  test('takes the firmest no of several columns', async () => {
    const api = await anApi();
    const left: ColumnUse = { kind: 'subscription', says: 'left' };
    const bounced: ColumnUse = { kind: 'subscription', says: 'bounced' };
    await importFile(
      api,
      csv(
        'Email,Status,UNSUB_TIME,CLEAN_TIME',
        'a@example.com,yes,,',
        'b@example.com,yes,2021-05-03 14:22:10,',
        'c@example.com,yes,2021-05-03 14:22:10,2022-05-03',
        'd@example.com,yes,no,no',
      ),
      { mapping: [EMAIL, AGREED, left, bounced] },
    );
    expect(await subscriptions(api)).toEqual({
      'a@example.com': 'Subscribed',
      'b@example.com': 'Unsubscribed',
      'c@example.com': 'Suppressed',
      'd@example.com': 'Subscribed',
    });
  });

  test('is asked where no column says it, and anyone who did not agree is unsubscribed', async () => {
    const api = await anApi();
    const file = csv('Email', 'a@example.com');
    const unasked = await dryRunFile(api, file, { mapping: [EMAIL], haveAgreed: undefined });
    expect([unasked.status, unasked.body.title]).toEqual([
      400,
      'No column says whether these people agreed to hear from you',
    ]);
    await importFile(api, file, { mapping: [EMAIL], haveAgreed: false });
    expect(await subscriptions(api)).toEqual({ 'a@example.com': 'Unsubscribed' });
  });

  test('never makes anybody mailable who said no, here or on the suppression list', async () => {
    const api = await anApi({ contacts: 2 });
    await api.db.contacts.update(1 as never, { subscription: 'Unsubscribed' });
    await api.db.suppressions.put({ key: 'gone@example.com', subscription: 'Suppressed', since: null });
    const { body } = await importFile(
      api,
      csv('Email,Status', 'contact1@example.com,Subscribed', 'gone@example.com,Subscribed'),
      { mapping: [EMAIL, AGREED] },
    );
    expect(body).toMatchObject({ added: 1, updated: 0, unchanged: 1, keptOut: 2, unmailable: 2 });
    expect(await subscriptions(api)).toMatchObject({
      'contact1@example.com': 'Unsubscribed',
      'gone@example.com': 'Suppressed',
    });
  });

  test('ends the subscription of a contact whom the file says left, and keeps them on the list of those', async () => {
    const api = await anApi({ contacts: 1 });
    await importFile(api, csv('Email,Status', 'contact1@example.com,no'), { mapping: [EMAIL, AGREED] });
    expect([await subscriptions(api), (await api.db.suppressions.toArray()).map(({ key }) => key)]).toEqual([
      { 'contact1@example.com': 'Unsubscribed' },
      ['contact1@example.com'],
    ]);
  });

  test('to SMS is never given back by a file', async () => {
    const api = await anApi({ contacts: 1 });
    const mapping = [EMAIL, { kind: 'smsConsent' }] as const;
    await importFile(api, csv('Email,SMS', 'contact1@example.com,no', 'b@example.com,yes'), { mapping });
    await importFile(api, csv('Email,SMS', 'contact1@example.com,yes', 'b@example.com,'), { mapping });
    const contacts = await api.db.contacts.toArray();
    expect(contacts.map(({ smsConsent }) => smsConsent?.status)).toEqual(['optedOut', 'optedIn']);
  });
});

async function subscriptions({ db }: ApiDriver) {
  const contacts = await db.contacts.toArray();
  return Object.fromEntries(contacts.map(({ email, subscription }) => [email, subscription]));
}
