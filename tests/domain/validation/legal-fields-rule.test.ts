import { expect, test } from 'vitest';
import { NEW_BODY } from '#domain/campaigns/footer.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const sending = aDesign({
  nodes: [start(), sendEmail('mail'), end()],
  connectors: ways('start > mail > end'),
});

const warnings = (body: string) =>
  validateDesign(sending, aCatalogue({ campaigns: [{ id: 1, name: 'Welcome 1', body }] })).filter(
    ({ severity }) => severity === 'warning',
  );

test.each([
  ['Hello', 'no unsubscribe link and no postal address', 'both', '@UNSUBSCRIBE@ and @POSTALADDRESS@'],
  ['Hello. @UNSUBSCRIBE@', 'no postal address', 'it', '@POSTALADDRESS@'],
  ['Hello. @POSTALADDRESS@', 'no unsubscribe link', 'it', '@UNSUBSCRIBE@'],
])('[V24] a step that sends %j is warned of', (body, lacks, it, fields) => {
  expect(warnings(body)).toEqual([
    {
      severity: 'warning',
      code: 'legalFieldsMissing',
      nodeId: nodeId('mail'),
      field: 'campaignId',
      text: `“Welcome 1” has ${lacks}`,
      advice: `The law of most countries asks for ${it}. Edit the campaign and add ${fields} to its body.`,
    },
  ]);
});

test.each([`Hello${NEW_BODY}`, NEW_BODY, ''])(
  '[V24] a step that sends a campaign with the body %j is not warned of',
  (body) => {
    expect(warnings(body)).toEqual([]);
  },
);
