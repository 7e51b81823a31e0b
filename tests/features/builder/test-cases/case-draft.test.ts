import { describe, expect, it } from 'vitest';
import { firstCase } from '#features/builder/test-cases/case-draft.ts';
import { campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, sendEmail, start } from '#tests/domain/builders/a-design.ts';

const SENT = [campaignId(1), campaignId(2)];
const sends = [start(), sendEmail('mail'), delay('wait', { kind: 'days', days: 3 }), sendEmail('second', 2)];
const summaryOf = ({ reactions, expectations }: ReturnType<typeof firstCase>) => ({
  reactions: reactions.map(({ kind, campaignId: id }) => [kind, id]),
  expectations: expectations.map(({ kind, campaignId: id, withinDays }) => [kind, id, withinDays]),
});

describe('the first test case of a program', () => {
  it('expects its only campaign within a day', () => {
    expect(summaryOf(firstCase(aDesign(), [campaignId(1)]))).toEqual({
      reactions: [],
      expectations: [['gets', 1, 1]],
    });
  });

  it('expects the second campaign once every step before has held the contact', () => {
    expect(summaryOf(firstCase(aDesign({ nodes: sends }), SENT))).toEqual({
      reactions: [],
      expectations: [['gets', 2, 4]],
    });
  });

  it('lets the contact open the first campaign where the program asks anything', () => {
    expect(summaryOf(firstCase(aDesign({ nodes: [...sends, decision('ask')] }), SENT))).toEqual({
      reactions: [['opens', 1]],
      expectations: [['gets', 2, 6]],
    });
  });
});
