import { HOUR, MINUTE } from '#domain/schedule/instant.ts';
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

/** When the contact opens and clicks, in milliseconds, 0 = never; and what it clicks. */
export type Reaction = {
  readonly openedAt: number;
  readonly clickedAt: number;
  readonly link: string | null;
};

export const NO_REACTION: Reaction = { openedAt: 0, clickedAt: 0, link: null };
const SECOND = 1_000;

/** Each draw for another purpose has its own number, so that one says nothing about the other. */
const LIKES_TO_OPEN = 1;
const LIKES_TO_CLICK = 2;
const OPENS = 3;
const OPENS_AFTER = 4;
const CLICKS = 5;
const CLICKS_AFTER = 6;
const CLICKS_WHAT = 7;

/**
 * [E12] What a contact will do with a message, settled the moment it is sent. Only sample contacts open by themselves:
 * one in ten to nine in ten of what they get, each with a likelihood of its own. Where there is no link, nobody clicks.
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
  const place = mix(mix(mix(person, message.program), message.node), message.visit);
  const own = mixMoment(place, message.enrolledAt);
  if (draw(mix(own, OPENS)) >= likesToOpen) return NO_REACTION;
  const openedAt = sentAt + delayBy(draw(mix(own, OPENS_AFTER)), 48 * HOUR);
  const likesToClick = 0.05 + 0.5 * draw(mix(person, LIKES_TO_CLICK));
  const link = links[Math.floor(draw(mix(own, CLICKS_WHAT)) * links.length)];
  if (link === undefined || draw(mix(own, CLICKS)) >= likesToClick)
    return { openedAt, clickedAt: 0, link: null };
  return { openedAt, clickedAt: openedAt + delayBy(draw(mix(own, CLICKS_AFTER)), HOUR), link };
}

/** Most within a fraction of `longest`, in whole seconds, never within the first minute. */
function delayBy(draw: number, longest: number): number {
  return MINUTE + Math.floor((draw * draw * draw * longest) / SECOND) * SECOND;
}
