import type { AnswerRecord } from '#api/storage/records.ts';

/** As it goes out, and as it is remembered for a repeated request. */
export type Answer = Pick<AnswerRecord, 'status' | 'headers' | 'body'>;

type Versioned = { readonly revision: number };

/** The answers to acts. `entity`, where there is one, gives the ETag. */
export function ok(body: unknown, entity?: Versioned): Answer {
  return json(200, body, entity);
}

export function created(body: unknown, entity?: Versioned): Answer {
  return json(201, body, entity);
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: '' };
}

export function formatEtag(revision: number): string {
  return `"${revision}"`;
}

function json(status: 200 | 201, body: unknown, entity?: Versioned): Answer {
  const headers = {
    'content-type': 'application/json',
    ...(entity && { etag: formatEtag(entity.revision) }),
  };
  return { status, headers, body: JSON.stringify(body) };
}
