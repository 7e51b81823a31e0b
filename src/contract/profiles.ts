import { nodeId, resourceName, text } from '#contract/identifiers.ts';
import { pageLimit } from '#contract/paging.ts';
import type { Usage } from '#contract/usage.ts';
import { z } from '#contract/zod.ts';
import { isSenderName, type SmsProfile } from '#domain/profiles/sms-profile.ts';
import { RATE_LIMIT, type WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import type { WebhookChange } from '#domain/profiles/webhook-secrets.ts';
import { isWebhookUrl } from '#domain/profiles/webhook-url.ts';
import type { Instant } from '#domain/schedule/instant.ts';

/** GET /api/sms-profiles and /api/webhook-profiles: by name, webhooks without their secrets. */
export type SmsProfileRow = SmsProfile & Usage;
export type WebhookProfileRow = WebhookProfile & Usage;

/** POST /api/sms-profiles -> 201 SmsProfile. PUT /api/sms-profiles/:id -> 200, DELETE -> 204, or 409 inUse; both If-Match. */
export const newSmsProfile = z.strictObject({
  name: resourceName,
  from: text(16).check(z.refine((value) => isSenderName(value.trim()), 'is no sender name')),
  numberField: text(100, 1),
  isEnabled: z.boolean(),
}) satisfies z.ZodMiniType<Omit<SmsProfile, 'id' | 'revision'>>;

export type NewSmsProfile = z.infer<typeof newSmsProfile>;

const headerName = z.string().check(z.regex(/^[A-Za-z0-9-]{1,100}$/));
/** Without line breaks, which would begin another header. */
const headerValue = (maximum: number) =>
  text(maximum, 1).check(z.refine((value) => !/[\r\n\0]/.test(value), 'has a line break in it'));

const authentication = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('basic'), userName: headerValue(200), password: headerValue(1_000) }),
  z.strictObject({
    kind: z.literal('apiKey'),
    name: headerName,
    value: headerValue(1_000),
    addTo: z.enum(['header', 'query']),
  }),
  z.strictObject({ kind: z.literal('bearer'), token: headerValue(2_000) }),
]);

const webhook = {
  name: resourceName,
  url: text(2_000).check(z.refine(isWebhookUrl, 'is no https:// address of a public host')),
  headers: z.array(z.strictObject({ name: headerName, value: headerValue(1_000) })).check(z.maxLength(20)),
  maximumPerMinute: z.nullable(z.int().check(z.minimum(RATE_LIMIT.min), z.maximum(RATE_LIMIT.max))),
};

/** POST /api/webhook-profiles -> 201 WebhookProfile, without its secrets. */
export const newWebhookProfile = z.strictObject({ ...webhook, authentication }) satisfies z.ZodMiniType<
  Omit<WebhookProfile, 'id' | 'revision'>
>;
export type NewWebhookProfile = z.infer<typeof newWebhookProfile>;

/**
 * PUT /api/webhook-profiles/:id -> 200; null keeps the authentication, "•••" the value of a header or a parameter [N36].
 * DELETE -> 204, or 409 inUse. Both If-Match.
 */
export const changedWebhookProfile = z.strictObject({
  ...webhook,
  authentication: z.nullable(authentication),
}) satisfies z.ZodMiniType<WebhookChange>;

export type ChangedWebhookProfile = z.infer<typeof changedWebhookProfile>;

/** GET /api/webhook-calls?programId&nodeId&limit: what a step has recorded, newest first. */
export const webhookCallsQuery = z.strictObject({
  programId: z.pipe(z.string().check(z.regex(/^\d{1,10}$/)), z.transform(Number)),
  nodeId,
  limit: pageLimit(100),
});

export type WebhookCallRow = {
  readonly sequence: number;
  readonly row: number;
  readonly email: string;
  readonly calledAt: Instant;
  readonly leavesAt: Instant;
  /** The limit of the profile has not let it out yet. */
  readonly isWaiting: boolean;
  readonly profileName: string;
  readonly url: string;
  /** Secrets are told by name only. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly payload: string;
};

export type WebhookCallPage = { readonly calls: readonly WebhookCallRow[]; readonly total: number };
