import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { StoredRun } from '#domain/engine/records/stored.ts';
import { isMetFrom } from '#domain/engine/world/rule-use.ts';
import { compileForDay, dependsOnDay } from '#domain/rules/compile-rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { getLocalDay } from '#domain/schedule/time-zone.ts';

/** A contact whom a person or an import has changed. */
export type ContactChange = { readonly before: Contact; readonly after: Contact };

type Surroundings = Pick<Catalogue, 'segments'> & { readonly timeZone: string; readonly at: Instant };

/**
 * [E5] A run after contacts were changed outside the engine: who no longer meets the start rule, if only for a moment, meets
 * it newly afterwards. The same run when that concerns nobody.
 */
export function followContactChanges(
  run: StoredRun,
  changes: readonly ContactChange[],
  { segments, timeZone, at }: Surroundings,
): StoredRun {
  if (run.metRule.length === 0 || run.rule?.kind !== 'segment') return run;
  const rule = segments.get(run.rule.segmentId)?.rule;
  if (!rule) return run;
  const test = compileForDay(rule);
  const isDayAsked = dependsOnDay(rule);
  const today = getLocalDay(at, timeZone);
  const byId = new Map(changes.map((change) => [change.before.id as number, change]));
  const metUntil = run.metUntil.slice();
  const kept: number[] = [];
  for (const [row, id] of run.metRule.entries()) {
    const change = byId.get(id);
    if (change) {
      const known = isDayAsked ? (metUntil[row] ?? today) : today;
      if (!isMetFrom(known, today, (day) => test(change.before, day)) || !test(change.after, today)) continue;
      metUntil[row] = today;
    }
    kept.push(row);
  }
  return {
    ...run,
    metRule: Int32Array.from(kept, (row) => run.metRule[row] ?? 0),
    metUntil: Int32Array.from(kept, (row) => metUntil[row] ?? 0),
  };
}
