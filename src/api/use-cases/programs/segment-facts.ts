import type { Database } from '#api/storage/db.ts';
import { countMatching } from '#domain/audience/count-matching.ts';
import type { SegmentId } from '#domain/audience/segment.ts';
import type { Design } from '#domain/program/design.ts';
import { referencesOfDesign } from '#domain/program/design-references.ts';
import type { ValidationFacts } from '#domain/program/validation/validation-rule.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** How many contacts meet each segment that a design names. */
export async function segmentFacts(
  db: Database,
  design: Design,
  { now, timeZone }: { now: Instant; timeZone: string },
): Promise<ValidationFacts> {
  const ids = referencesOfDesign(design).flatMap((one) => (one.kind === 'segment' ? [one.id] : []));
  if (ids.length === 0) return {};
  const [segments, contacts] = await Promise.all([db.segments.bulkGet(ids), db.contacts.toArray()]);
  const counts = segments.flatMap((segment): [SegmentId, number][] =>
    segment ? [[segment.id, countMatching(segment.rule, contacts, now, { timeZone })]] : [],
  );
  return { contactsInSegment: new Map(counts) };
}
