import { ApiRefusal } from '#api/refusal/api-refusal.ts';

/** What is wrong with an uploaded file, and what to do about it. */
export function fileRefusal(title: string, detail: string): ApiRefusal {
  return new ApiRefusal({ kind: 'badRequest', status: 400, title, detail });
}
