import { describe, expect, test } from 'vitest';
import type { Design } from '#domain/design/design.ts';
import type { CampaignId } from '#domain/ids.ts';
import { sendEmailNode } from '#domain/nodes/send-email.ts';
import { selectErrors, selectWarnings, validateDesign } from '#domain/validation/validate-design.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';
import {
  aCatalogue,
  campaignId,
  listId,
  preferenceId,
  segmentId,
} from '#tests/domain/builders/a-catalogue.ts';
import {
  aDesign,
  decision,
  delay,
  end,
  nodeId,
  sendEmail,
  start,
  timeOfDay,
  ways,
} from '#tests/domain/builders/a-design.ts';

/** "severity node.field text", a line for each problem. */
const found = (design: Design, facts: ValidationFacts = {}, catalogue = aCatalogue()) =>
  validateDesign(design, catalogue, facts).map(
    ({ severity, nodeId: id, field, text }) => `${severity} ${id ?? 'program'}.${field ?? '-'} ${text}`,
  );

/** A valid design with a decision: start > mail > ask, yes to one end and no to another. */
const branching = (overrides: Partial<Design> = {}) =>
  aDesign({
    nodes: [start(), sendEmail('mail'), decision('ask'), end('opened'), end('ignored')],
    connectors: ways('start > mail > ask', 'ask yes> opened', 'ask no> ignored'),
    ...overrides,
  });

const EXIT = { id: 'exit-1', name: 'Bought' } as const;

describe('validateDesign', () => {
  test('[V0] finds nothing in a design that is complete', () => {
    expect(found(branching())).toEqual([]);
  });

  test('[V0] finds what is left to do in a blank program, the program-wide first', () => {
    const blank = aDesign({ nodes: [start({ schedule: null, rule: null })], connectors: [] });
    expect(found(blank)).toEqual([
      'error program.- Add at least one action to the program',
      'error start.schedule Define start criteria for program',
      'error start.- Ensure all program routes terminate with an end step',
    ]);
  });

  test('[V0] puts errors before warnings and follows the flow, left before right', () => {
    const design = branching({
      nodes: [
        end('ignored', ''),
        end('opened', ''),
        decision('ask', { condition: { kind: 'openedCampaign', campaignId: campaignId(2) } }),
        sendEmail('mail', null),
        start({ rule: null }),
      ],
    });
    expect(found(design)).toEqual([
      'error start.rule Define start criteria for program',
      'error mail.campaignId Select campaign to be sent',
      'error opened.outcome Name the outcome',
      'error ignored.outcome Name the outcome',
      'warning ask.campaignId No earlier step sends “Welcome 2”',
    ]);
  });

  test('[V0] tells errors and warnings apart', () => {
    const problems = validateDesign(
      branching({
        nodes: [start(), sendEmail('mail', 2), decision('ask'), end('opened'), end('ignored', '')],
      }),
      aCatalogue(),
    );
    expect(selectErrors(problems).map(({ code }) => code)).toEqual(['settingOutOfRange']);
    expect(selectWarnings(problems).map(({ code }) => code)).toEqual(['campaignNeverSentBefore']);
  });

  test('[V1] finds a schedule nobody has chosen', () => {
    const design = aDesign({ nodes: [start({ schedule: null }), sendEmail('mail'), end()] });
    expect(found(design)).toEqual(['error start.schedule Define start criteria for program']);
  });

  test('[V1] finds a schedule without a rule', () => {
    const design = aDesign({ nodes: [start({ rule: null }), sendEmail('mail'), end()] });
    expect(found(design)).toEqual(['error start.rule Define start criteria for program']);
  });

  test('[V1] accepts no scheduled enrolment as a choice without a rule', () => {
    const design = aDesign({
      nodes: [start({ schedule: { kind: 'none' }, rule: null }), sendEmail('mail'), end()],
    });
    expect(found(design)).toEqual([]);
  });

  test('[V1] finds a program without a Start', () => {
    const design = aDesign({ nodes: [sendEmail('mail'), end()], connectors: ways('mail > end') });
    expect(found(design)).toEqual([
      'error program.- Define start criteria for program',
      'error mail.- Connect program elements together',
      'error end.- Connect program elements together',
    ]);
  });

  test('[V2] finds a program that only waits', () => {
    const design = aDesign({
      nodes: [start(), delay('wait'), end()],
      connectors: ways('start > wait > end'),
    });
    expect(found(design)).toEqual(['error program.- Add at least one action to the program']);
  });

  test('[V3] finds a step that nothing follows', () => {
    const design = aDesign({ nodes: [start(), sendEmail('mail')], connectors: ways('start > mail') });
    expect(found(design)).toEqual(['error mail.- Ensure all program routes terminate with an end step']);
  });

  test('[V3] names the route that leads nowhere', () => {
    const design = branching({
      nodes: [start(), sendEmail('mail'), decision('ask'), end('opened')],
      connectors: ways('start > mail > ask', 'ask yes> opened'),
    });
    expect(validateDesign(design, aCatalogue())).toEqual([
      {
        severity: 'error',
        code: 'routeWithoutEnd',
        nodeId: 'ask',
        field: null,
        text: 'Ensure all program routes terminate with an end step',
        advice: 'The No branch is not connected. Connect it to a step or an End.',
      },
    ]);
  });

  test('[V3] finds a loop with no way out', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), delay('wait'), delay('rest')],
      connectors: ways('start > mail > wait > rest > wait'),
    });
    expect(found(design)).toEqual(['error wait.- Ensure all program routes terminate with an end step']);
  });

  test('[V4] finds a step that no way leads to', () => {
    const design = aDesign({ nodes: [start(), sendEmail('mail'), end(), end('aside')] });
    expect(found(design)).toEqual(['error aside.- Connect program elements together']);
  });

  test('[V5] finds a send without a campaign', () => {
    const design = aDesign({ nodes: [start(), sendEmail('mail', null), end()] });
    expect(found(design)).toEqual(['error mail.campaignId Select campaign to be sent']);
  });

  test('[V6] finds a campaign that is not written yet', () => {
    const catalogue = aCatalogue({ campaigns: [{ id: 1, name: 'Welcome 1', body: ' ' }] });
    expect(found(aDesign(), {}, catalogue)).toEqual([
      'error mail.campaignId Campaign is incomplete and not ready for sending',
    ]);
  });

  test.each([
    [{ subject: 'Hello', body: ' ' }, 'a body'],
    [{ subject: '', body: 'Hello' }, 'a subject'],
    [{ subject: '', body: '' }, 'a subject and a body'],
  ])('[V6] names what a campaign lacks: %j', (content, missing) => {
    const catalogue = aCatalogue({ campaigns: [{ id: 1, name: 'Welcome 1', ...content }] });
    const [problem] = sendEmailNode.check({ campaignId: 1 as CampaignId }, catalogue);
    expect(problem?.advice).toBe(`Give “Welcome 1” ${missing}, or choose another campaign.`);
  });

  test('[V7] finds a decision without criteria', () => {
    const design = branching({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('ask', { condition: null }),
        end('opened'),
        end('ignored'),
      ],
    });
    expect(found(design)).toEqual(['error ask.condition Define decision criteria for element']);
  });

  test('[V7] finds a decision without its campaign or rule', () => {
    const withCampaign = branching({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('ask', { condition: { kind: 'openedCampaign', campaignId: null } }),
        decision('test', { condition: { kind: 'fieldRule', rule: null } }),
        end('opened'),
        end('ignored'),
      ],
      connectors: ways(
        'start > mail > ask',
        'ask yes> test',
        'ask no> ignored',
        'test yes> opened',
        'test no> ignored',
      ),
    });
    expect(found(withCampaign)).toEqual([
      'error ask.campaignId Define decision criteria for element',
      'error test.rule Define decision criteria for element',
    ]);
  });

  test('[V8] names a missing campaign by its last name', () => {
    const design = aDesign({ nodes: [start(), sendEmail('mail', 99), end()] });
    expect(found(design)).toEqual(['error mail.campaignId Campaign 99 no longer exists']);
    expect(found(design, { findLastName: () => 'Spring sale' })).toEqual([
      'error mail.campaignId Campaign “Spring sale” no longer exists',
    ]);
  });

  test('[V8] names a missing segment', () => {
    const rule = { kind: 'segment', segmentId: segmentId(9) } as const;
    const design = aDesign({ nodes: [start({ rule }), sendEmail('mail'), end()] });
    expect(found(design)).toEqual(['error start.segmentId Segment 9 no longer exists']);
  });

  test('[V8] names a missing data field', () => {
    const rule = { kind: 'yesNo', field: 'MEMBER', operator: 'isYes' } as const;
    const design = branching({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('ask', { condition: { kind: 'fieldRule', rule } }),
        end('opened'),
        end('ignored'),
      ],
    });
    expect(found(design)).toEqual(['error ask.field Data field MEMBER no longer exists']);
  });

  test('[V8] names a missing list of an exit condition', () => {
    const rule = { kind: 'all', rules: [{ kind: 'inList', listId: listId(9), isMember: true }] } as const;
    expect(found(aDesign({ exitConditions: [{ ...EXIT, rule }] }))).toEqual([
      'error program.exitConditions List 9 no longer exists',
    ]);
  });

  test('[V8] names a missing preference', () => {
    const rule = { kind: 'preference', preferenceId: preferenceId(9), isOptedIn: true } as const;
    const design = aDesign({ exitConditions: [{ ...EXIT, rule }] });
    expect(found(design)).toEqual(['error program.exitConditions Preference 9 no longer exists']);
    expect(found(design, { findLastName: () => 'Offers' })).toEqual([
      'error program.exitConditions Preference “Offers” no longer exists',
    ]);
  });

  test('[V9] finds a delay out of range', () => {
    const design = aDesign({
      nodes: [start(), delay('wait', { kind: 'days', days: 366 }), sendEmail('mail'), end()],
      connectors: ways('start > wait > mail > end'),
    });
    expect(found(design)).toEqual(['error wait.days Set the delay to between 1 minute and 365 days']);
  });

  test('[V9] finds an impossible time of day', () => {
    const design = aDesign({
      nodes: [
        start(),
        delay('wait', { kind: 'untilTimeOfDay', at: timeOfDay('24:00') }),
        sendEmail('mail'),
        end(),
      ],
      connectors: ways('start > wait > mail > end'),
    });
    expect(found(design)).toEqual(['error wait.at Enter a time of day for the delay']);
  });

  test('[V9] finds a rule that does not fit its data field', () => {
    const rule = { kind: 'number', field: 'COUNTRY', operator: 'equals', value: 1 } as const;
    const design = branching({
      nodes: [
        start(),
        sendEmail('mail'),
        decision('ask', { condition: { kind: 'fieldRule', rule } }),
        end('opened'),
        end('ignored'),
      ],
    });
    expect(found(design)).toEqual(['error ask.rule This rule does not work with data field COUNTRY']);
  });

  test('[V10] finds a loop without a delay, at the step where the flow enters it', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), decision('ask'), decision('test'), end()],
      connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> test', 'test yes> end', 'test no> ask'),
    });
    expect(found(design)).toEqual(['error ask.- Add a delay to the loop']);
  });

  test('[V10] accepts a loop through a delay', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), decision('ask'), delay('wait'), end()],
      connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> wait > ask'),
    });
    expect(found(design)).toEqual([]);
  });

  test.each([
    [19, []],
    [20, []],
    [21, ['error program.- Reduce the number of decisions to 20 or fewer']],
  ])('[V11] %d decisions', (count, problems) => {
    const ids = Array.from({ length: count }, (_, index) => `ask-${index}`);
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), ...ids.map((id) => decision(id)), end()],
      connectors: [
        ...ways('start > mail > ask-0', `ask-${count - 1} yes> end`),
        ...ids.slice(1).flatMap((id, index) => ways(`ask-${index} yes> ${id}`)),
        ...ids.flatMap((id) => ways(`${id} no> end`)),
      ],
    });
    expect(found(design)).toEqual(problems);
  });

  test('[V12] finds an exit condition with an empty group', () => {
    const design = aDesign({ exitConditions: [{ ...EXIT, rule: { kind: 'all', rules: [] } }] });
    expect(found(design)).toEqual(['error program.exitConditions Define a rule for exit condition “Bought”']);
  });

  test.each([
    [4, []],
    [5, []],
    [6, ['error program.exitConditions Reduce the number of exit conditions to 5 or fewer']],
  ])('[V12] %d exit conditions', (count, problems) => {
    const rule = { kind: 'yesNo', field: 'VIP', operator: 'isYes' } as const;
    const exitConditions = Array.from({ length: count }, (_, index) => ({ ...EXIT, id: `${index}`, rule }));
    expect(found(aDesign({ exitConditions }))).toEqual(problems);
  });

  test('[V13] warns of a segment with no one in it, when the count is known', () => {
    const facts = { contactsInSegment: new Map([[segmentId(1), 0]]) };
    expect(found(aDesign(), facts)).toEqual([
      'warning start.segmentId Segment “New subscribers” has no contacts',
    ]);
    expect(found(aDesign(), { contactsInSegment: new Map([[segmentId(1), 1]]) })).toEqual([]);
  });

  test('[V14] warns of a loop that mails the same person again', () => {
    const design = aDesign({
      nodes: [start(), sendEmail('mail'), decision('ask'), delay('wait'), end()],
      connectors: ways('start > mail > ask', 'ask yes> end', 'ask no> wait > mail'),
    });
    expect(found(design)).toEqual(['warning mail.- This loop sends the same campaign again']);
  });

  test('[V15] warns of a decision on a campaign that only a later step sends', () => {
    const design = branching({
      nodes: [start(), decision('ask'), sendEmail('mail'), end('opened')],
      connectors: ways('start > ask', 'ask yes> mail > opened', 'ask no> mail'),
    });
    expect(found(design)).toEqual(['warning ask.campaignId No earlier step sends “Welcome 1”']);
  });

  test('names the node of the canvas for a problem on a node', () => {
    const design = aDesign({ nodes: [start(), sendEmail('mail', null), end()] });
    expect(validateDesign(design, aCatalogue()).map((problem) => problem.nodeId)).toEqual([nodeId('mail')]);
  });

  test('[V0] prints how long 500 nodes take', () => {
    const ids = Array.from({ length: 498 }, (_, index) => `mail-${index}`);
    const design = aDesign({
      nodes: [
        start(),
        ...ids.map((id, index) => (index % 25 === 24 ? decision(id) : sendEmail(id, index + 1))),
        end(),
      ],
      connectors: [
        ...ways(`start > mail-0`),
        ...ids.flatMap((id, index) => {
          const next = ids[index + 1] ?? 'end';
          return index % 25 === 24 ? ways(`${id} yes> ${next}`, `${id} no> end`) : ways(`${id} > ${next}`);
        }),
      ],
    });
    const campaigns = ids.map((name, index) => ({ id: index + 1, name }));
    const catalogue = aCatalogue({ campaigns });
    const times = Array.from({ length: 20 }, () => {
      const before = process.cpuUsage();
      validateDesign(design, catalogue);
      return process.cpuUsage(before).user / 1_000;
    }).toSorted((a, b) => a - b);
    console.log(`validation of 500 nodes, processor time, median of 20: ${times[10]?.toFixed(1)} ms`);
    expect(validateDesign(design, catalogue)).toEqual([]);
  });
});
