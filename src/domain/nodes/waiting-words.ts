import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { DAY, HOUR, type Instant, later } from '#domain/schedule/instant.ts';
import type { ProgramNode } from './node.ts';
import { describeSettings, summariseNode } from './registry.ts';

export type Wait = {
  readonly arrivedAt: Instant;
  /** When the engine looks again. */
  readonly dueAt: Instant;
};

export type WaitInWords = {
  /** `Waits until Tue 24 Nov 09:00` */
  readonly text: string;
  /** When it ends whatever happens; null when it ends at once or nobody knows. */
  readonly until: Instant | null;
};

/** [N21] Why one who is at a step is still there, and until when at most. */
export function describeWait(
  node: ProgramNode | undefined,
  wait: Wait,
  { words, format }: { readonly words: WordsContext; readonly format: (at: Instant) => string },
): WaitInWords {
  if (!node) return { text: 'Its step was deleted: leaves when the program is activated', until: null };
  const longest = maximumWaitOf(node);
  if (longest !== null) {
    const until = later(wait.arrivedAt, longest);
    return { text: `Waits until ${conditionOf(node, words)}, at most until ${format(until)}`, until };
  }
  if (!Number.isFinite(wait.dueAt)) return { text: 'Waits', until: null };
  if (wait.dueAt <= wait.arrivedAt) return { text: 'Goes on at once', until: null };
  return { text: `Waits until ${format(wait.dueAt)}`, until: wait.dueAt };
}

/** In milliseconds; null for a step whose wait depends on no condition. */
function maximumWaitOf({ settings }: ProgramNode): number | null {
  if (!('maximumWait' in settings)) return null;
  const { days, hours } = settings.maximumWait;
  return days * DAY + hours * HOUR;
}

/** `it has opened "Welcome 1"`, `AGE is greater than 17`. */
function conditionOf(node: ProgramNode, words: WordsContext): string {
  if (node.type !== 'decision') return 'one of its conditions holds';
  const condition = describeSettings(node, words)[0]?.value ?? summariseNode(node, words);
  const lower = condition.charAt(0).toLowerCase() + condition.slice(1);
  if (/^(not )?in /.test(lower)) return `it is ${lower}`;
  return /^(Opened|Clicked|Been|Opted|Not) /.test(condition) ? `it has ${lower}` : condition;
}
