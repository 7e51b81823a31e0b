import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from '#ui/live-region.tsx';
import { showToast, Toaster, ToastList } from '#ui/toaster.tsx';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => vi.useRealTimers());

function spoken(politeness: 'polite' | 'assertive') {
  return [...document.querySelectorAll(`[aria-live=${politeness}] > p`)].map((said) => said.textContent);
}

async function renderToaster() {
  await ToastList.prefetch();
  render(
    <>
      <Toaster />
      <LiveRegion />
    </>,
  );
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
}

describe('a toast', () => {
  it('is shown, said once, and leaves by itself', async () => {
    await renderToaster();
    act(() => showToast({ text: 'Renamed.' }));
    expect(screen.getByRole('region', { name: 'Notifications' })).toHaveTextContent('Renamed.');
    expect([spoken('polite'), spoken('assertive')]).toEqual([['Renamed.'], []]);
    expect(screen.getByRole('group', { name: 'Renamed.' })).not.toHaveAttribute('aria-modal');

    act(() => void vi.advanceTimersByTime(6000));
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Renamed.' })).not.toBeInTheDocument());
  });

  it('is said at once when something failed', async () => {
    await renderToaster();
    act(() => showToast({ text: 'Not renamed.', tone: 'danger' }));
    expect([spoken('polite'), spoken('assertive')]).toEqual([[], ['Not renamed.']]);
  });

  it('waits while it has the focus, and leaves with its action', async () => {
    const user = await renderToaster();
    const onPress = vi.fn<() => void>();
    act(() => showToast({ text: 'Deleted.', action: { label: 'Undo', onPress } }));
    await user.tab();
    act(() => void vi.advanceTimersByTime(60_000));

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onPress).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText('Deleted.', { selector: 'p' })).not.toBeInTheDocument());
  });

  it('leaves with Escape', async () => {
    const user = await renderToaster();
    act(() => showToast({ text: 'Deleted.', action: { label: 'Undo', onPress: () => undefined } }));
    await user.tab();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Deleted.' })).not.toBeInTheDocument());
  });

  it('is not kept for the next page', async () => {
    await renderToaster();
    act(() => showToast({ text: 'Saved.' }));
    document.body.replaceChildren();
    await renderToaster();
    expect(screen.queryByText('Saved.')).not.toBeInTheDocument();
  });

  it('makes the oldest wait when there are more than three', async () => {
    await renderToaster();
    act(() => ['One.', 'Two.', 'Three.', 'Four.'].forEach((text) => showToast({ text })));
    const limited = screen
      .getAllByRole('group', { hidden: true })
      .map((toast) => [toast.textContent, toast.hasAttribute('data-limited')]);
    expect(limited).toEqual([
      ['One.', true],
      ['Two.', false],
      ['Three.', false],
      ['Four.', false],
    ]);
  });
});
