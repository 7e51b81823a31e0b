import { expect, test } from 'vitest';
import { validateDesign } from '#domain/validation/validate-design.ts';
import { aCatalogue } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';

test('[V3] a loop whose way out leads nowhere is reported at that way out alone', () => {
  const design = aDesign({
    nodes: [start(), sendEmail('mail'), decision('ask'), delay('wait')],
    connectors: ways('start > mail > ask no> wait > ask'),
  });
  expect(validateDesign(design, aCatalogue(), {}).map(({ nodeId, advice }) => [nodeId, advice])).toEqual([
    ['ask', 'The Yes branch is not connected. Connect it to a step or an End.'],
  ]);
});
