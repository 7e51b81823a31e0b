import { expect, test } from 'vitest';
import { isReadyToSend } from '#domain/campaigns/campaign.ts';
import { FOOTER, NEW_BODY } from '#domain/campaigns/footer.ts';
import { findMissingLegalFields } from '#domain/messages/merge-fields.ts';

test('[A22] a new campaign has the link to unsubscribe by and the postal address', () => {
  expect(findMissingLegalFields(NEW_BODY)).toEqual([]);
});

test.each([
  ['', false],
  [NEW_BODY, false],
  [FOOTER, false],
  [`Hello${NEW_BODY}`, true],
  [`${FOOTER}\nSee you`, true],
])('[A22] a campaign with the body %j is ready to be sent: %j', (body, isReady) => {
  expect(isReadyToSend({ subject: 'Hello', body })).toBe(isReady);
});
