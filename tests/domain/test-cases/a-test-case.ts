import type { Design } from '#domain/design/design.ts';
import type { ProgramId } from '#domain/ids.ts';
import type { TestWords } from '#domain/test-cases/describe-test-case.ts';
import { describeVerdict } from '#domain/test-cases/describe-verdict.ts';
import { runTestCase } from '#domain/test-cases/run-test-case.ts';
import type { TestContext } from '#domain/test-cases/run-way.ts';
import type { TestPerson, TestScript } from '#domain/test-cases/test-case.ts';
import { aCatalogue, campaignId } from '#tests/domain/builders/a-catalogue.ts';
import { aDesign, decision, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';

/** Welcome 1; who opens it within two days gets Welcome 2 and leaves "Engaged", the others leave "Exit program". */
export const WELCOME: Design = aDesign({
  nodes: [
    start(),
    sendEmail('mail'),
    decision('opened'),
    sendEmail('second', 2),
    end('engaged', 'Engaged'),
    end(),
  ],
  connectors: ways('start > mail > opened yes> second > engaged', 'opened no> end'),
});

/** Start, a delay of seven days, Welcome 1, End. */
export const SLOW: Design = aDesign({
  nodes: [start(), delay('wait', { kind: 'days', days: 7 }), sendEmail('mail'), end()],
  connectors: ways('start > wait > mail > end'),
});

export const aPerson = (overrides: Partial<TestPerson> = {}): TestPerson => ({
  subscription: 'Subscribed',
  fields: {},
  listIds: [],
  preferenceIds: [],
  ...overrides,
});

/** Someone who does nothing gets Welcome 1 within a day. */
export const aScript = (overrides: Partial<TestScript> = {}): TestScript => ({
  person: aPerson(),
  enrolled: null,
  reactions: [],
  expectations: [{ kind: 'gets', campaignId: campaignId(1), withinDays: 1 }],
  ...overrides,
});

export const aGround = (design: Design, overrides: Partial<TestContext> = {}): TestContext => ({
  programId: 7 as ProgramId,
  design,
  catalogue: aCatalogue(),
  timeZone: 'Europe/London',
  now: TUESDAY_AT_TEN,
  ...overrides,
});

export const wordsOf = ({ design, catalogue, timeZone, now }: TestContext): TestWords => ({
  design,
  context: { catalogue, timeZone, now },
});

/** The state, and of each expectation what a person is told. */
export function toldOf(script: TestScript, ground: TestContext) {
  const result = runTestCase(script, ground);
  if (result.state === 'cannotRun') return { state: result.state, told: [] };
  const { state, enrolledAt, verdicts } = result;
  const told = verdicts.map((verdict, index) => {
    const expectation = script.expectations[index];
    if (!expectation) throw new Error('There are more verdicts than expectations.');
    return describeVerdict(verdict, { expectation, enrolledAt }, wordsOf(ground));
  });
  return { state, told };
}
