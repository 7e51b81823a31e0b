import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import { uncapitalise } from '#domain/words/capitals.ts';
import { formatCount } from '#domain/words/numbers.ts';
import { describeDiff } from './describe-diff.ts';
import { type DesignDiff, diffDesigns } from './diff.ts';

const MOST_PARTS = 3;
const MOST_CHARACTERS = 100;

const NOTHING: DesignDiff = {
  added: [],
  removed: [],
  changed: [],
  movedOnly: [],
  connected: [],
  disconnected: [],
  areExitConditionsChanged: false,
};

/**
 * [D21] What a save changed, for a line of the history: `Changed Delay from “Wait 1 day” to “Wait 3 days”, added Send
 * email “Welcome 2”`. Three things at the most are named. Connectors and places are told only where nothing else changed.
 */
export function describeSave(before: Design, after: Design, context: WordsContext): string {
  const parts = tellingParts(diffDesigns(before, after));
  // One after the other, so that a save of thousands of new steps does not put each of them into words.
  const shown = parts.slice(0, MOST_PARTS).flatMap((part) => describeDiff(part, { before, after }, context));
  const left = parts.length - MOST_PARTS;
  if (shown.length === 0) return 'Saved without changes';
  const words = shown.map(shortened).map((part, index) => (index === 0 ? part : uncapitalise(part)));
  return left > 0 ? `${words.join(', ')} and ${formatCount(left, 'more change')}` : words.join(', ');
}

/** Each a difference with one thing in it. */
function tellingParts(diff: DesignDiff): readonly DesignDiff[] {
  const steps = [
    ...diff.changed.map((pair) => ({ ...NOTHING, changed: [pair] })),
    ...diff.added.map((node) => ({ ...NOTHING, added: [node] })),
    ...diff.removed.map((node) => ({ ...NOTHING, removed: [node] })),
    ...(diff.areExitConditionsChanged ? [{ ...NOTHING, areExitConditionsChanged: true }] : []),
  ];
  if (steps.length > 0) return steps;
  const ways = [
    ...diff.connected.map((connector) => ({ ...NOTHING, connected: [connector] })),
    ...diff.disconnected.map((connector) => ({ ...NOTHING, disconnected: [connector] })),
  ];
  if (ways.length > 0) return ways;
  return diff.movedOnly.length > 0 ? [{ ...NOTHING, movedOnly: diff.movedOnly }] : [];
}

function shortened(words: string): string {
  const characters = [...words];
  return characters.length <= MOST_CHARACTERS
    ? words
    : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
