import type { WebhookProfileId } from '#domain/ids.ts';
import type { WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { type Instant, later, MINUTE } from '#domain/schedule/instant.ts';
import type { WebhookBlock } from './stored.ts';

/** A call as the engine makes it. */
export type WebhookCall = {
  readonly calledAt: Instant;
  readonly contact: number;
  readonly program: number;
  readonly enrolment: number;
  readonly node: number;
  readonly visit: number;
  readonly payload: string;
};

type FreeAt = ReadonlyMap<WebhookProfileId, Instant>;

/** What of past calls matters: the number of the next block, and when each limited profile may call again. */
export type WebhooksBefore = { readonly nextSequence: number; readonly freeAt: FreeAt };

type Row = WebhookCall & { readonly profile: WebhookProfileId; readonly leavesAt: Instant };

/** Calls of the whole account since they were last stored. */
export type WebhookLog = {
  nextSequence: number;
  rows: Row[];
  readonly freeAt: Map<WebhookProfileId, Instant>;
};

const CALLS_IN_BLOCK = 1_000;

export function createWebhookLog({ nextSequence, freeAt }: WebhooksBefore): WebhookLog {
  return { nextSequence, rows: [], freeAt: new Map(freeAt) };
}

export function copyWebhookLog({ nextSequence, freeAt }: WebhookLog): WebhookLog {
  return { nextSequence, rows: [], freeAt: new Map(freeAt) };
}

/** [E44] The contact continues immediately; the call leaves when the limit of its profile allows, in order. */
export function appendCall(log: WebhookLog, call: WebhookCall, profile: WebhookProfile): void {
  const leavesAt = Math.max(call.calledAt, log.freeAt.get(profile.id) ?? 0) as Instant;
  if (profile.maximumPerMinute !== null) {
    log.freeAt.set(profile.id, later(leavesAt, Math.ceil(MINUTE / profile.maximumPerMinute)));
  }
  log.rows.push({ ...call, profile: profile.id, leavesAt });
}

export function takeWebhookBlocks(log: WebhookLog): WebhookBlock[] {
  const rows = log.rows.splice(0);
  const blocks: WebhookBlock[] = [];
  for (let from = 0; from < rows.length; from += CALLS_IN_BLOCK) {
    blocks.push(createBlock(log, rows.slice(from, from + CALLS_IN_BLOCK)));
    log.nextSequence++;
  }
  return blocks;
}

function createBlock({ nextSequence, freeAt }: WebhookLog, rows: readonly Row[]): WebhookBlock {
  return {
    sequence: nextSequence,
    size: rows.length,
    calledAt: Float64Array.from(rows, ({ calledAt }) => calledAt),
    leavesAt: Float64Array.from(rows, ({ leavesAt }) => leavesAt),
    contact: Int32Array.from(rows, ({ contact }) => contact),
    profile: Int32Array.from(rows, ({ profile }) => profile),
    program: Int32Array.from(rows, ({ program }) => program),
    enrolment: Int32Array.from(rows, ({ enrolment }) => enrolment),
    node: Uint16Array.from(rows, ({ node }) => node),
    visit: Uint16Array.from(rows, ({ visit }) => visit),
    payloads: rows.map(({ payload }) => payload),
    freeAt: [...freeAt],
  };
}
