import { expect, test } from 'vitest';
import type { EmailOpens } from '#contract/programs.ts';
import type { MessageBlock } from '#domain/engine/records/stored.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

const NOW = TUESDAY_AT_TEN;

/** Rows of [program, is an email, sent at, opened at; 0 is never]. */
function aBlock(rows: readonly (readonly [number, boolean, number, number])[]): MessageBlock {
  const none = () => new Int32Array(rows.length);
  return {
    sequence: 0,
    size: rows.length,
    sentAt: Float64Array.from(rows, ([, , sentAt]) => sentAt),
    contact: none(),
    channel: Uint8Array.from(rows, ([, isEmail]) => (isEmail ? 0 : 1)),
    campaign: none(),
    program: Int32Array.from(rows, ([program]) => program),
    enrolment: none(),
    node: new Uint16Array(rows.length),
    visit: new Uint16Array(rows.length),
    openedAt: Float64Array.from(rows, ([, , , openedAt]) => openedAt),
    clickedAt: new Float64Array(rows.length),
    link: new Uint16Array(rows.length),
    links: [],
    sms: [],
  };
}

test('opens are counted by program, for emails sent and opened up to now', async () => {
  const api = await anApi();
  await api.db.messageBlocks.add(
    aBlock([
      [1, true, NOW - DAY, NOW],
      [1, true, NOW - DAY, NOW + 1],
      [1, true, NOW - DAY, 0],
      [2, true, NOW, NOW],
      [1, false, NOW - DAY, NOW - DAY],
      [3, false, NOW - DAY, 0],
      [2, true, NOW + 1, NOW + 2],
    ]),
  );

  const { byProgram }: EmailOpens = await api.must('GET', '/programs/opens');

  expect(byProgram).toEqual([
    { programId: 1, sent: 3, opened: 1 },
    { programId: 2, sent: 1, opened: 1 },
  ]);
});

test('opens of an account that has sent nothing are none', async () => {
  const api = await anApi();

  expect(await api.must('GET', '/programs/opens')).toEqual({ byProgram: [] });
});
