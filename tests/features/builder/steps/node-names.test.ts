import { expect, it } from 'vitest';
import { instant } from '#domain/schedule/instant.ts';
import { namesIn } from '#features/builder/steps/node-names.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

const catalogue = aCatalogue();
const words = { catalogue, timeZone: 'Europe/London', now: instant(0) };
const names = (design: ReturnType<typeof aDesign>) => namesIn(design, { catalogue, facts: {} }, words);

it('[A11Y-4] a step says what it is, where it stands, where it comes from and leads to', () => {
  expect(names(aDesign()).get(nodeId('mail'))).toBe('Send email “Welcome 1”. 2 of 3. From Start. To End.');
});

it('[A11Y-4] a step says how many issues it has', () => {
  const faulty = aDesign({ nodes: [start(), sendEmail('mail', null), end()] });
  expect(names(faulty).get(nodeId('mail'))).toBe(
    'Send email “No campaign selected”. 2 of 3. From Start. To End. 1 issue.',
  );
});

it('[A11Y-4] a decision says which way leads where, and which leads nowhere', () => {
  const open = aDesign({
    nodes: [start(), decision('ask'), end()],
    connectors: ways('start > ask', 'ask no> end'),
  });
  expect(names(open).get(nodeId('ask'))).toMatch(
    /^Decision: Opened “Welcome 1” within 2 days\. 2 of 3\. From Start\. To End \(No\)\./,
  );
  expect(names(aDesign({ connectors: [] })).get(nodeId('mail'))).toMatch(
    /Not connected to a previous step\. Not connected to a next step\./,
  );
});
