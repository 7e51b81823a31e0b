import { describe, expect, test } from 'vitest';
import type { Contact } from '#domain/contacts/contact.ts';
import type { Design } from '#domain/design/design.ts';
import type { SmsProfileId } from '#domain/ids.ts';
import type { StartSettings } from '#domain/nodes/start.ts';
import { countWithoutNumber } from '#domain/profiles/count-numbers.ts';
import { validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';
import { aCatalogue, campaignId } from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  multiDecision,
  sendEmail,
  sendSms,
  start,
  ways,
} from '#tests/domain/builders/a-design.ts';

const warnings = (design: Design, facts: ValidationFacts = {}) =>
  validateDesign(design, aCatalogue(), facts)
    .filter(({ severity }) => severity === 'warning')
    .map(({ nodeId, field, text }) => `${nodeId}.${field} ${text}`);

describe('[V19] a campaign', () => {
  const first = sendEmail('first');
  const second = sendEmail('second');

  test('is warned of at the later of two steps on one way that send it', () => {
    const design = aDesign({
      nodes: [start(), first, delay('wait'), second, end()],
      connectors: ways('start > first > wait > second > end'),
    });
    expect(warnings(design)).toEqual(['second.campaignId An earlier step already sends “Welcome 1”']);
  });

  test('may be sent again to those of whom a step has asked whether they opened it', () => {
    const opened = { kind: 'openedCampaign', campaignId: campaignId(1), since: 'enrolment' } as const;
    const ask = decision('ask', { condition: opened, maximumWait: { days: 2, hours: 0 } });
    const design = aDesign({
      nodes: [start(), first, ask, second, end()],
      connectors: ways('start > first > ask yes> end', 'ask no> second > end'),
    });
    expect(warnings(design)).toEqual([]);
  });

  test('may be sent on each of two branches', () => {
    const rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' } as const;
    const ask = decision('ask', { condition: { kind: 'fieldRule', rule } });
    const design = aDesign({
      nodes: [start(), ask, first, second, end()],
      connectors: ways('start > ask yes> first > end', 'ask no> second > end'),
    });
    expect(warnings(design)).toEqual([]);
  });
});

describe('[V20] a step that decides on an open', () => {
  const condition = { kind: 'openedCampaign', campaignId: campaignId(1), since: 'enrolment' } as const;
  const TEXT = 'Contacts have no time to open “Welcome 1” before this step decides';
  const after = (
    between: readonly ReturnType<typeof delay>[],
    wait: { days: number; hours: number; minutes?: number },
  ) =>
    warnings(
      aDesign({
        nodes: [
          start(),
          sendEmail('mail'),
          ...between,
          decision('ask', { condition, maximumWait: wait }),
          end(),
        ],
        connectors: ways(
          ['start', 'mail', ...between.map(({ id }) => id), 'ask yes', ' end']
            .join(' > ')
            .replace('yes > ', 'yes>'),
          'ask no> end',
        ),
      }),
    );

  test('is warned of right after the send', () => {
    expect(after([], { days: 0, hours: 0 })).toEqual([`ask.maximumWait ${TEXT}`]);
  });

  test('is not warned of where it waits, or a delay comes before it', () => {
    expect(after([], { days: 0, hours: 0, minutes: 1 })).toEqual([]);
    expect(after([delay('wait')], { days: 0, hours: 0 })).toEqual([]);
  });

  test('is warned of as one of several conditions, which never wait', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), multiDecision('ask', [condition]), end()],
      connectors: ways('start > mail > ask case-1> end', 'ask default> end'),
    });
    expect(warnings(design)).toEqual([`ask.cases.0.campaignId ${TEXT}`]);
  });
});

describe('[V23] a condition on opens', () => {
  const condition = { kind: 'openedCampaign', campaignId: campaignId(1), since: 'enrolment' } as const;
  const design = aDesign({
    nodes: [start(), sendEmail('mail'), decision('ask', { condition }), end()],
    connectors: ways('start > mail > ask yes> end', 'ask no> end'),
  });

  test('is warned of in an account in which nobody reacts', () => {
    expect(warnings(design, { nobodyReacts: true })).toEqual(['ask.null Own contacts never open or click']);
    expect(warnings(design, { nobodyReacts: false })).toEqual([]);
  });
});

describe('[V21] an anniversary rule', () => {
  const withLimit = (limit: StartSettings['limit']) => {
    const rule = {
      kind: 'dateField',
      field: 'DATEOFBIRTH',
      direction: 'on',
      days: 0,
      isAnniversary: true,
    } as const;
    return warnings(aDesign({ nodes: [start({ rule, limit }), sendEmail('mail'), end()] }));
  };

  test('is warned of where contacts are enrolled the first time only', () => {
    expect(withLimit('firstTimeOnly')).toEqual([
      'start.limit Each contact is enrolled for one anniversary only',
    ]);
    expect(withLimit('everyTime')).toEqual([]);
  });
});

describe('[V22] an SMS', () => {
  const profileId = 1 as SmsProfileId;
  const design = aDesign({ nodes: [start(), sendSms('mail', { profileId, text: 'Hello' }), end()] });

  test('is warned of with the number of contacts who have none', () => {
    const numbers = new Map([[profileId, { without: 543, contacts: 2_000 }]]);
    expect(warnings(design, { numbers })).toEqual([
      'mail.profileId 543 of 2,000 contacts have no number that can be called',
    ]);
    expect(warnings(design, { numbers: new Map([[profileId, { without: 0, contacts: 2_000 }]]) })).toEqual(
      [],
    );
  });

  test('counts who has no number with a country code', () => {
    const profile = {
      id: profileId,
      name: 'Shop',
      from: 'Shop',
      numberField: 'PHONE',
      isEnabled: true,
      revision: 1,
    };
    const contacts = ['+44 7700 900123', '', 'none', null].map(
      (PHONE) => ({ fields: { PHONE } }) as unknown as Contact,
    );
    expect(countWithoutNumber(profile, contacts)).toBe(3);
  });
});
