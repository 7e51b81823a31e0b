import type { OptOutKind } from '#domain/contacts/consent.ts';
import { HOUR, type Instant, MINUTE } from '#domain/schedule/instant.ts';
import { draw, mix, mixMoment } from './random.ts';

/** The contact who gets the message. */
type Reader = { readonly id: number; readonly isSample: boolean };

/** What identifies a message, whatever other contacts do. */
export type MessageIdentity = {
  readonly program: number;
  /** Hash of the node's id. */
  readonly node: number;
  readonly visit: number;
  readonly enrolledAt: number;
};

/** When the contact opens and clicks, in milliseconds, 0 = never; what they click; and what ends their subscription, if anything. */
export type Reaction = {
  readonly openedAt: number;
  readonly clickedAt: number;
  readonly link: string | null;
  readonly optOut: { readonly kind: OptOutKind; readonly at: Instant } | null;
};

export const NO_REACTION: Reaction = { openedAt: 0, clickedAt: 0, link: null, optOut: null };
const SECOND = 1_000;

/** Each draw for another purpose has its own number, so that one says nothing about the other. */
const LIKES_TO_OPEN = 1;
const LIKES_TO_CLICK = 2;
const OPENS = 3;
const OPENS_AFTER = 4;
const CLICKS = 5;
const CLICKS_AFTER = 6;
const CLICKS_WHAT = 7;
const ENDS = 8;
const ENDS_AFTER = 9;

/** Shares of all messages. The last two are of people who open: of others the draw comes to nothing. */
const BOUNCES = 0.002;
const COMPLAINS = 0.000_5;
const UNSUBSCRIBES = 0.004;
const MOST_ENDINGS = BOUNCES + COMPLAINS + UNSUBSCRIBES;

/**
 * [E12] What a contact will do with a message, settled the moment it is sent. Only sample contacts open by themselves:
 * one in ten to nine in ten of what they get, each with a likelihood of its own. Where there is no link, nobody clicks. What
 * bounces is never opened.
 */
export function drawReaction(
  contact: Reader,
  message: MessageIdentity,
  {
    sentAt,
    links,
    seed,
  }: { readonly sentAt: number; readonly links: readonly string[]; readonly seed: number },
): Reaction {
  if (!contact.isSample) return NO_REACTION;
  const person = mix(seed, contact.id);
  const likesToOpen = 0.1 + 0.8 * draw(mix(person, LIKES_TO_OPEN));
  const own = mixMessage(person, message);
  const ending = draw(mix(own, ENDS));
  const endsAfter = delayBy(draw(mix(own, ENDS_AFTER)), HOUR);
  if (ending < BOUNCES)
    return { ...NO_REACTION, optOut: { kind: 'bounced', at: (sentAt + endsAfter) as Instant } };
  if (draw(mix(own, OPENS)) >= likesToOpen) return NO_REACTION;
  const openedAt = sentAt + delayBy(draw(mix(own, OPENS_AFTER)), 48 * HOUR);
  const likesToClick = 0.05 + 0.5 * draw(mix(person, LIKES_TO_CLICK));
  const link = links[Math.floor(draw(mix(own, CLICKS_WHAT)) * links.length)];
  const kind = ending < BOUNCES + COMPLAINS ? 'complained' : 'unsubscribed';
  const optOut = ending < MOST_ENDINGS ? ({ kind, at: (openedAt + endsAfter) as Instant } as const) : null;
  if (link === undefined || draw(mix(own, CLICKS)) >= likesToClick)
    return { openedAt, clickedAt: 0, link: null, optOut };
  return { openedAt, clickedAt: openedAt + delayBy(draw(mix(own, CLICKS_AFTER)), HOUR), link, optOut };
}

/** No opt-out comes later than this after its message. */
export const LONGEST_UNTIL_OPT_OUT = 48 * HOUR + HOUR + 2 * MINUTE;

/** False for most messages, which saves working out what becomes of them where nobody asks. */
export function mayOptOut(contact: Reader, message: MessageIdentity, seed: number): boolean {
  return contact.isSample && draw(mix(mixMessage(mix(seed, contact.id), message), ENDS)) < MOST_ENDINGS;
}

function mixMessage(person: number, { program, node, visit, enrolledAt }: MessageIdentity): number {
  return mixMoment(mix(mix(mix(person, program), node), visit), enrolledAt);
}

/** Most within a fraction of `longest`, in whole seconds, never within the first minute. */
function delayBy(draw: number, longest: number): number {
  return MINUTE + Math.floor((draw * draw * draw * longest) / SECOND) * SECOND;
}
