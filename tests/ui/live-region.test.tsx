import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, LiveRegion } from '#ui/live-region.tsx';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function spoken(politeness: 'polite' | 'assertive') {
  return [...document.querySelectorAll(`[aria-live=${politeness}] > p`)].map((said) => said.textContent);
}

test('each announcement is made once, and the region falls silent', () => {
  render(<LiveRegion />);
  act(() => {
    announce('Saved.');
    announce('Saved.');
    announce('Not saved.', { assertive: true });
  });
  expect([spoken('polite'), spoken('assertive')]).toEqual([['Saved.', 'Saved.'], ['Not saved.']]);

  act(() => void vi.advanceTimersByTime(6000));
  expect([spoken('polite'), spoken('assertive')]).toEqual([[], []]);
});
