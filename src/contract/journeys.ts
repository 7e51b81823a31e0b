import type { Contact } from '#domain/contacts/contact.ts';
import type { EnrolmentObstacle } from '#domain/engine/explain/enrolment-obstacles.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import type { ContactId, NodeId } from '#domain/ids.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** GET /api/programs/:id/journeys/:contactId */
export type JourneyAnswer = {
  readonly at: Instant;
  readonly contactId: ContactId;
  /** Null when the contact was deleted from the account. */
  readonly contact: Contact | null;
  /** Newest first. */
  readonly journeys: readonly Journey[];
  /** Why the schedule does not take the contact in now; empty while it is inside. */
  readonly obstacles: readonly EnrolmentObstacle[];
  /** What will become of it when the program is activated again. */
  readonly planned: { readonly to: NodeId | null; readonly isStepDeleted: boolean } | null;
};
