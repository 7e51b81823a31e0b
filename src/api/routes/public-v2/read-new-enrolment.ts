import type { Context } from 'hono';
import { readJson } from '#api/http/read-body.ts';
import { PublicRefusal } from '#api/refusal/public-refusal.ts';
import { type NewEnrolment, newEnrolment } from '#contract/public-api.ts';
import type { z } from '#contract/zod.ts';

/** [I4] A body that names a program and somebody to enrol. */
export async function readNewEnrolment(c: Context): Promise<NewEnrolment> {
  const result = newEnrolment.safeParse(await readJson(c));
  if (!result.success) throw createRefusal(result.error.issues[0]);
  const { contacts, addressBooks } = result.data;
  if (!contacts?.length && !addressBooks?.length) throw new PublicRefusal('ERROR_ENROLMENT_INVALID');
  return result.data;
}

function createRefusal(issue: z.core.$ZodIssue | undefined): PublicRefusal {
  const isTooMany = issue?.code === 'too_big' && issue.path.length === 1;
  if (!isTooMany) return new PublicRefusal('ERROR_MALFORMED_REQUEST');
  const isOfLists = issue.path[0] === 'addressBooks';
  return new PublicRefusal(isOfLists ? 'ERROR_ADDRESSBOOK_TOOMANY' : 'ERROR_ENROLMENT_INVALID');
}
