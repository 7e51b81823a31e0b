import type { Instant } from '#domain/schedule/instant.ts';

/** "2020-01-01T09:40:18.527Z", in UTC. */
export function formatMoment(at: Instant): string {
  return new Date(at).toISOString();
}
