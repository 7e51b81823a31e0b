import { describe, expect, test } from 'vitest';
import { listAlarms } from '#features/builder/rehearsal/alarms.ts';
import { aDesign, end, nodeId, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { anAnswer, aRun, aSetup, most } from './a-run.ts';

const empty = { enrolled: 0, outcomes: [], steps: [] };
const unscheduled = aDesign({
  nodes: [start({ schedule: { kind: 'none' } }), sendEmail('mail'), end()],
  connectors: ways('start > mail > end'),
});

describe('the warnings of a rehearsal', () => {
  test('are none where everybody finished and got few messages', () => {
    expect(listAlarms(aRun())).toEqual([]);
  });

  test('say only why nobody was enrolled', () => {
    const runs = [
      aRun({ answer: anAnswer({ ...empty, contacts: 0 }) }),
      aRun({ answer: anAnswer(empty) }),
      aRun({ answer: anAnswer(empty), setup: aSetup({ entry: 'schedule' }) }),
      aRun({ answer: anAnswer(empty), setup: aSetup({ entry: 'schedule' }), design: unscheduled }),
      aRun({ answer: anAnswer(empty), setup: aSetup({ entry: 'schedule' }), isEnrolmentDisabled: true }),
      aRun({ answer: anAnswer(empty), setup: aSetup({ entry: 'asIfEnabled' }), isEnrolmentDisabled: true }),
    ];

    expect(runs.map(listAlarms)).toEqual([
      [{ kind: 'nobodyThere' }],
      [{ kind: 'nobodyMay' }],
      [{ kind: 'nobodyMet' }],
      [{ kind: 'noSchedule' }],
      [{ kind: 'enrolmentDisabled' }],
      [{ kind: 'nobodyMet' }],
    ]);
  });

  test('say that enrolment is disabled, and only contacts inside continued', () => {
    const entries = ['schedule', 'asIfEnabled', 'atOnce'] as const;

    const alarms = entries.map((entry) =>
      listAlarms(aRun({ setup: aSetup({ entry }), isEnrolmentDisabled: true })),
    );

    expect(alarms).toEqual([[{ kind: 'disabled' }], [], []]);
  });

  test('count stuck people, steps never reached, and more than four messages a week to one person', () => {
    const step = { nodeId: nodeId('mail'), visits: 10, sent: 10, here: 4, stuck: 4 };
    const answer = anAnswer({
      steps: [{ ...step, nodeId: nodeId('start'), stuck: 0, here: 0 }, step],
      load: { day: most(5), week: most(5), contactsByWeek: [0, 0, 0, 0, 0, 1] },
    });

    expect(listAlarms(aRun({ answer }))).toEqual([
      { kind: 'stuck', contacts: 4 },
      { kind: 'neverReached', steps: 1 },
      { kind: 'manyMessages', most: most(5) },
    ]);
  });

  test('count too many messages of all active programs, where this one alone sends few', () => {
    const answer = anAnswer({
      load: { day: most(1), week: most(4), contactsByWeek: [0, 0, 0, 0, 1] },
      loadOfAll: { day: most(2), week: most(6), contactsByWeek: [0, 0, 0, 0, 0, 0, 1] },
    });

    expect(listAlarms(aRun({ answer }))).toEqual([{ kind: 'manyMessagesOfAll', most: most(6) }]);
  });
});
