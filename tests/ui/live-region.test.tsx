import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, LiveRegion } from '#ui/live-region.tsx';
import { showToast, Toaster } from '#ui/toaster.tsx';

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

test('a toast is shown, announced once, and disappears by itself', () => {
  render(
    <>
      <Toaster />
      <LiveRegion />
    </>,
  );
  act(() => showToast({ text: 'Renamed.' }));
  expect(screen.getByRole('region', { name: 'Notifications' })).toHaveTextContent('Renamed.');
  expect(spoken('polite')).toEqual(['Renamed.']);

  act(() => void vi.advanceTimersByTime(6000));
  expect(screen.getByRole('region', { name: 'Notifications' })).toBeEmptyDOMElement();
});

test('a toast waits while it is focused; its action takes it away', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const onPress = vi.fn<() => void>();
  render(<Toaster />);
  act(() => showToast({ text: 'Deleted.', action: { label: 'Undo', onPress } }));
  await user.tab();
  act(() => void vi.advanceTimersByTime(60_000));

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onPress).toHaveBeenCalledOnce();
  expect(screen.queryByText('Deleted.')).not.toBeInTheDocument();
});
