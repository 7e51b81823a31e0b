import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MessageBar } from '#ui/message-bar.tsx';

test('[A11Y-8] the second line of a status is announced with its text, never by itself', () => {
  const { rerender } = render(
    <MessageBar isStatus meta="12 contacts inside.">
      This program is active.
    </MessageBar>,
  );
  expect(screen.getByRole('status')).toHaveTextContent('This program is active. 12 contacts inside.');
  expect(screen.getByText('12 contacts inside.')).toHaveAttribute('aria-live', 'off');
  rerender(<MessageBar meta="12 contacts inside.">This program is active.</MessageBar>);
  expect(screen.queryByRole('status')).toBeNull();
  expect(screen.getByText('12 contacts inside.')).not.toHaveAttribute('aria-live');
});

test('a title that text follows ends with one full stop', () => {
  const { rerender } = render(
    <MessageBar role="alert" title="The name is taken">
      Choose another.
    </MessageBar>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The name is taken. Choose another.');
  rerender(
    <MessageBar role="alert" title="The name is taken.">
      Choose another.
    </MessageBar>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('The name is taken. Choose another.');
});
