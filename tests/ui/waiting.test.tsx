import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DelayedSkeleton } from '#ui/waiting.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('nothing is shown or announced within the first second', () => {
  render(<DelayedSkeleton label="Loading the list" />);
  act(() => void vi.advanceTimersByTime(999));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  act(() => void vi.advanceTimersByTime(1));
  expect(screen.getByRole('status')).toHaveTextContent('Loading the list');
});
