import { ApiRefusal } from '#api/refusal/api-refusal.ts';

/** What is wrong with an uploaded file, and what to do about it. */
export function fileRefusal(title: string, detail: string): ApiRefusal {
  return new ApiRefusal({ kind: 'badRequest', title, detail });
}

/** Answered to the page that waits for an import that was called off. */
export function importEnded(): ApiRefusal {
  return new ApiRefusal({
    kind: 'importEnded',
    title: 'The import was cancelled',
    detail: 'Nothing was imported. You can start it again.',
  });
}
