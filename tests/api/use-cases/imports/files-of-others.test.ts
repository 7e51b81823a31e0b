import { describe, expect, test } from 'vitest';
import type { CsvPreview } from '#contract/imports.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';
import { csv } from './csv-bytes.ts';
import { importFile, previewFile } from './send-file.ts';

const MAILCHIMP = 'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,LEID,TAGS';
const SHOPIFY = 'First Name,Email,Accepts Email Marketing,Phone,Accepts SMS Marketing,Total Spent';

describe('[M8] [M9] contacts that another program has exported', () => {
  test('come as they are there: anyone who said no is not mailable, whatever comes after', async () => {
    const api = await anApi();
    await importAsSuggested(
      api,
      csv(MAILCHIMP, 'ada@example.com,Ada,3,2021-05-03 14:22:10,192.0.2.1,101,"""VIP"""'),
      true,
    );
    await importAsSuggested(
      api,
      csv(
        `${MAILCHIMP},UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON`,
        'bo@example.com,Bo,2,2021-05-03 14:22:10,,102,,2022-01-01 10:00:00,Spring,"N/A, none given"',
      ),
      false,
    );
    await importAsSuggested(
      api,
      csv(
        `${MAILCHIMP},CLEAN_TIME,CLEAN_CAMPAIGN_TITLE`,
        'cy@example.com,Cy,1,2021-05-03 14:22:10,,103,,2022-01-01 10:00:00,Spring',
      ),
      false,
    );
    await importAsSuggested(
      api,
      csv(
        SHOPIFY,
        "Di,di@example.com,yes,'+447700900123,yes,46.70",
        "Ed,ed@example.com,no,'07700900124,no,0.00",
        'Bo,bo@example.com,yes,,no,12.00',
      ),
    );
    const contacts = await api.db.contacts.toArray();
    expect(
      contacts.map(({ email, subscription, smsConsent, fields }) => [
        email,
        subscription,
        smsConsent?.status,
        fields['PHONE'],
      ]),
    ).toEqual([
      ['ada@example.com', 'Subscribed', undefined, undefined],
      ['bo@example.com', 'Unsubscribed', 'optedOut', undefined],
      ['cy@example.com', 'Suppressed', undefined, undefined],
      ['di@example.com', 'Subscribed', 'optedIn', '+447700900123'],
      ['ed@example.com', 'Unsubscribed', 'optedOut', '07700900124'],
    ]);
  });
});

async function importAsSuggested(api: ApiDriver, bytes: Uint8Array<ArrayBuffer>, haveAgreed?: boolean) {
  const { body } = await previewFile(api, bytes);
  const mapping = (body as CsvPreview).columns.map(({ suggestion }) => suggestion);
  return importFile(api, bytes, { mapping, haveAgreed });
}
