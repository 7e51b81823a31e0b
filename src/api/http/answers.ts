import type { AnswerRecord } from '#api/storage/records.ts';
import type { Revised } from '#domain/revision.ts';

/** As it goes out, and as it is remembered for a repeated request. */
export type Answer = Pick<AnswerRecord, 'status' | 'headers' | 'body'>;

/** The answers to acts. The ETag is the revision of the body, or of the `entity` in it. */
export function ok(body: unknown, entity = body): Answer {
  return json(200, body, entity);
}

export function created(body: unknown, entity = body): Answer {
  return json(201, body, entity);
}

export function noContent(): Answer {
  return { status: 204, headers: {}, body: '' };
}

export function formatEtag(revision: number): string {
  return `"${revision}"`;
}

function json(status: 200 | 201, body: unknown, entity: unknown): Answer {
  const headers = {
    'content-type': 'application/json',
    ...(isRevised(entity) && { etag: formatEtag(entity.revision) }),
  };
  return { status, headers, body: JSON.stringify(body) };
}

function isRevised(entity: unknown): entity is Revised {
  return typeof entity === 'object' && entity !== null && 'revision' in entity;
}
