import type { Design } from '#domain/design/design.ts';
import { findStart } from '#domain/design/find-start.ts';
import type { EnrolmentBlock, StoredRun } from '#domain/engine/records/stored.ts';
import type { Program } from '#domain/programs/program.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

type Known = {
  readonly design: Design | undefined;
  readonly program: Pick<Program, 'status' | 'entered'> | undefined;
  readonly timeZone: string;
  readonly blocks: readonly Pick<EnrolmentBlock, 'contact' | 'size'>[];
};

/**
 * [E4] [E5] What a run of before version 6 did not say of its start rule. It told who had met the rule at the last slot,
 * enrolled or not: the schedule has used the rule for those of them who were ever enrolled.
 */
export function findRuleUse(
  { metRule, slotsDoneUntil }: Pick<StoredRun, 'metRule' | 'slotsDoneUntil'>,
  { design, program, timeZone, blocks }: Known,
) {
  const day = getLocalDay(slotsDoneUntil, timeZone);
  // Of a program that is not active nobody knows when it was activated last.
  const isSlot = program?.status !== 'Active' || slotsDoneUntil > program.entered.at;
  const enrolled = new Set(
    metRule.length === 0 ? [] : blocks.flatMap(({ contact, size }) => [...contact.subarray(0, size)]),
  );
  const used = metRule.filter((id) => enrolled.has(id));
  return {
    lastSlotAt: isSlot ? slotsDoneUntil : (0 as Instant),
    noSlotUntil: 0 as Instant,
    rule: (design && findStart(design)?.settings.rule) ?? null,
    daysDoneUntil: isSlot ? day : day - 1,
    metRule: used,
    metUntil: used.map(() => day),
  } satisfies Partial<StoredRun>;
}
