import { describe, expect, test } from 'vitest';
import { changeSmsConsent, changeSubscription, optOut } from '#domain/contacts/change-consent.ts';
import type { ConsentSince, Subscription } from '#domain/contacts/consent.ts';
import { findMailObstacle, findSmsObstacle } from '#domain/contacts/may-send.ts';
import { admit } from '#domain/contacts/suppression.ts';
import type { CampaignId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { aContact } from '#tests/domain/builders/a-contact.ts';

const SINCE: ConsentSince = { at: 5 as Instant, because: { kind: 'person', by: 'Ada' } };
const EARLIER: ConsentSince = { at: 1 as Instant, because: { kind: 'api', by: 'Shop' } };

describe('who may be sent what', () => {
  test.each([
    ['Subscribed', null],
    ['Unsubscribed', 'unsubscribed'],
    ['Suppressed', 'suppressed'],
  ] as const)('[A18] email to a contact who is %s: %s stands in the way', (subscription, obstacle) => {
    expect(findMailObstacle({ subscription })).toBe(obstacle);
  });

  test.each([
    ['optedIn', false, null],
    ['optedOut', true, 'optedOutOfSms'],
    [null, true, null],
    [null, false, 'smsConsentUnknown'],
  ] as const)(
    '[A18] SMS to a contact who is %s, unknown allowed: %s, meets %s',
    (status, smsToUnknown, obstacle) => {
      const contact = status === null ? {} : { smsConsent: { status, ...SINCE } };

      expect(findSmsObstacle(contact, { smsToUnknown })).toBe(obstacle);
    },
  );
});

describe('a change of consent', () => {
  test('[A17] tells since when and why', () => {
    expect(changeSubscription(aContact(), 'Unsubscribed', SINCE)).toMatchObject({
      subscription: 'Unsubscribed',
      subscriptionSince: SINCE,
    });
  });

  test('[A17] to what it is already leaves since when and why as they are', () => {
    const contact = changeSmsConsent(
      changeSubscription(aContact(), 'Unsubscribed', EARLIER),
      'optedIn',
      EARLIER,
    );

    expect(changeSubscription(contact, 'Unsubscribed', SINCE)).toBe(contact);
    expect(changeSmsConsent(contact, 'optedIn', SINCE)).toBe(contact);
  });

  test('[A17] back to an unknown SMS consent leaves nothing written', () => {
    const contact = aContact();

    expect(changeSmsConsent(changeSmsConsent(contact, 'optedIn', SINCE), 'unknown', SINCE)).toEqual(contact);
  });

  test.each([
    ['unsubscribed', 'Unsubscribed'],
    ['bounced', 'Suppressed'],
    ['complained', 'Suppressed'],
  ] as const)('[A20] an email that %s leaves the contact %s', (kind, subscription) => {
    const campaignId = 7 as CampaignId;

    expect(optOut(aContact(), { kind, campaignId, at: 9 as Instant })).toMatchObject({
      subscription,
      subscriptionSince: { at: 9, because: { kind, campaignId } },
    });
  });
});

describe('an address on the suppression list', () => {
  const listed = (subscription: Exclude<Subscription, 'Subscribed'>) => ({
    key: 'ada@example.com',
    subscription,
    since: EARLIER,
  });

  test.each([
    ['Subscribed', 'Unsubscribed', 'Unsubscribed'],
    ['Subscribed', 'Suppressed', 'Suppressed'],
    ['Unsubscribed', 'Suppressed', 'Suppressed'],
    ['Suppressed', 'Unsubscribed', 'Suppressed'],
  ] as const)('[A19] who comes as %s and is listed as %s is %s', (wanted, on, subscription) => {
    expect(admit({ subscription: wanted }, listed(on)).subscription).toBe(subscription);
  });

  test('[A19] tells since when and why they can’t be mailed', () => {
    expect(admit({ subscription: 'Subscribed' }, listed('Unsubscribed')).subscriptionSince).toEqual(EARLIER);
  });

  test('[A19] that is not on it is as it comes', () => {
    expect(admit({ subscription: 'Subscribed' }, undefined)).toEqual({ subscription: 'Subscribed' });
  });
});
