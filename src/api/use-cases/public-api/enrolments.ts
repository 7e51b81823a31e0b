import type { Database } from '#api/storage/db.ts';
import type { ApiEnrolmentRecord } from '#api/storage/records.ts';
import type { PublicEnrolment, PublicPaging } from '#contract/public-api.ts';
import { formatMoment } from './format-moment.ts';

export async function loadEnrolment(db: Database, guid: string): Promise<ApiEnrolmentRecord | undefined> {
  return db.apiEnrolments.get({ guid });
}

/** Oldest first. */
export async function listEnrolments(
  db: Database,
  status: PublicEnrolment['status'],
  { select, skip }: PublicPaging,
): Promise<readonly PublicEnrolment[]> {
  const found = await db.apiEnrolments.where({ status }).offset(skip).limit(select).toArray();
  return found.map(toPublicEnrolment);
}

export function toPublicEnrolment(enrolment: ApiEnrolmentRecord): PublicEnrolment {
  const { contactIds, listIds } = enrolment;
  return {
    ...toAcceptedEnrolment(enrolment),
    contacts: contactIds.length > 0 ? [...contactIds] : null,
    addressBooks: listIds.length > 0 ? [...listIds] : null,
  };
}

/** As the original answers one that was accepted this moment: without whom it is about. */
export function toAcceptedEnrolment(
  enrolment: Pick<ApiEnrolmentRecord, 'guid' | 'programId' | 'status' | 'createdAt'>,
): PublicEnrolment {
  const { guid, programId, status, createdAt } = enrolment;
  return {
    id: guid,
    programId,
    status,
    dateCreated: formatMoment(createdAt),
    contacts: null,
    addressBooks: null,
  };
}
