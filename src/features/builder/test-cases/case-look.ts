import { CircleCheck, CircleX, History, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { TestResult, Verdict } from '#domain/test-cases/test-result.ts';
import type { IconType } from '#ui/icon.tsx';
import type { Tone } from '#ui/tone.ts';
import { words } from './words.ts';

type Look = { readonly text: string; readonly tone: Tone; readonly icon: IconType };

/** How a case stands: a shape and words for each state, so that colour is never alone. */
export function getLook(result: TestResult | undefined, isOutdated: boolean): Look {
  if (!result) return { text: words.waiting, tone: 'neutral', icon: LoaderCircle };
  if (result.state === 'cannotRun') return { text: words.cannotRun, tone: 'warning', icon: TriangleAlert };
  if (isOutdated) return { text: words.before[result.state], tone: 'neutral', icon: History };
  return result.state === 'passed'
    ? { text: words.passed, tone: 'success', icon: CircleCheck }
    : { text: words.notPassed, tone: 'danger', icon: CircleX };
}

export function lookOfVerdict({ isMet }: Verdict): Look {
  return isMet
    ? { text: words.holds, tone: 'success', icon: CircleCheck }
    : { text: words.holdsNot, tone: 'danger', icon: CircleX };
}
