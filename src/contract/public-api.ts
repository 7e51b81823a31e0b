import { contactId, listId, programId } from '#contract/identifiers.ts';
import { z } from '#contract/zod.ts';
import type { Status } from '#domain/program-status.ts';

/** The public API, as the original publishes it: src/contract/openapi.json is written from these schemas. */

/** [I2] Everything but Deleted, which is no status of the public API. */
const PUBLIC_STATUSES = ['Draft', 'Active', 'Deactivated', 'ReadOnly'] as const satisfies readonly Exclude<
  Status,
  'Deleted'
>[];

/** The last is for clients that know fewer words than the API; nothing ever has it here. */
const ENROLMENT_STATUSES = ['Processing', 'Finished', 'NotAvailableInThisVersion'] as const;

export const ENROLMENT_LIMITS = { contacts: 25, addressBooks: 10, perHour: 20 } as const;
export const PAGE_LIMITS = { most: 1_000, otherwise: 1_000 } as const;

const moment = z.iso.datetime();

export const publicProgram = z.object({
  id: programId,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  status: z.enum(PUBLIC_STATUSES),
  dateCreated: moment,
});

export type PublicProgram = z.infer<typeof publicProgram>;

export const enrolmentStatus = z.enum(ENROLMENT_STATUSES);

export const publicEnrolment = z.object({
  id: z.uuid(),
  programId,
  status: enrolmentStatus,
  dateCreated: moment,
  contacts: z.array(contactId),
  addressBooks: z.array(listId),
});

export type PublicEnrolment = z.infer<typeof publicEnrolment>;

/** What else is in the body is not looked at, as in the original. */
export const newEnrolment = z.object({
  programId,
  contacts: z.nullish(z.array(contactId).check(z.maxLength(ENROLMENT_LIMITS.contacts))),
  addressBooks: z.nullish(z.array(listId).check(z.maxLength(ENROLMENT_LIMITS.addressBooks))),
});

export type NewEnrolment = z.infer<typeof newEnrolment>;

export const publicPaging = z.object({
  select: z._default(z.int32().check(z.minimum(1), z.maximum(PAGE_LIMITS.most)), PAGE_LIMITS.otherwise),
  skip: z._default(z.int32().check(z.minimum(0)), 0),
});

export type PublicPaging = z.infer<typeof publicPaging>;

export const publicError = z.object({ message: z.string() });

/** Every code that the public API answers with, and its status. */
export const ERROR_STATUS = {
  ERROR_ENROLMENT_INVALID: 400,
  ERROR_ADDRESSBOOK_TOOMANY: 400,
  ERROR_ADDRESSBOOK_NOT_FOUND: 400,
  ERROR_CONTACT_NOT_FOUND: 400,
  ERROR_ENROLMENT_ALLOWANCE_EXCEEDED: 400,
  ERROR_PARAMETER_INVALID: 400,
  ERROR_ENROLMENT_IS_PROCESSING: 400,
  ERROR_MALFORMED_REQUEST: 400,
  ERROR_REQUEST_TOO_LARGE: 413,
  ERROR_CONTENT_TYPE_IS_NOT_SUPPORTED: 415,
  ERROR_PROGRAM_NOT_FOUND: 404,
  ERROR_ENROLMENT_NOT_FOUND: 404,
  ERROR_PROGRAM_NOT_ACTIVE: 422,
  ERROR_UNKNOWN: 500,
  ERROR_SYSTEM_SERVICETEMPORARILYUNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export const FAULT_COLUMNS = ['Id', 'Email', 'TelephoneNumber', 'Reason'] as const;
