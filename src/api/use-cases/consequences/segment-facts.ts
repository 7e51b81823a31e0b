import type { ApiContext } from '#api/context/api-context.ts';
import { allContacts } from '#api/use-cases/contacts/all-contacts.ts';
import type { Design } from '#domain/design/design.ts';
import { listDesignReferences } from '#domain/design/design-references.ts';
import type { SegmentId } from '#domain/ids.ts';
import { countMatching } from '#domain/rules/count-matching.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { ValidationFacts } from '#domain/validation/validation-rule.ts';

/** How many contacts meet each segment that a design names. */
export async function loadSegmentFacts(
  deps: Pick<ApiContext, 'db' | 'engine'>,
  design: Design,
  { now, timeZone }: { now: Instant; timeZone: string },
): Promise<ValidationFacts> {
  const ids = listDesignReferences(design).flatMap((one) => (one.kind === 'segment' ? [one.id] : []));
  if (ids.length === 0) return {};
  const [segments, contacts] = await Promise.all([deps.db.segments.bulkGet(ids), allContacts(deps)]);
  const counts = segments.flatMap((segment): [SegmentId, number][] =>
    segment ? [[segment.id, countMatching(segment.rule, contacts, now, { timeZone })]] : [],
  );
  return { contactsInSegment: new Map(counts) };
}
