import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ResizeHandle } from '#ui/resize-handle.tsx';

function Pane() {
  const [width, setWidth] = useState(264);
  return <ResizeHandle label="List" controls="list" width={width} min={200} max={400} onResize={setWidth} />;
}

test.each([
  ['{ArrowRight}', '280'],
  ['{ArrowLeft}', '248'],
  ['{End}', '400'],
  ['{End}{ArrowRight}', '400'],
  ['{Home}', '200'],
  ['{Home}{ArrowLeft}', '200'],
])('%s resizes within the limits', async (keys, width) => {
  const user = userEvent.setup();
  render(<Pane />);
  await user.tab();
  await user.keyboard(keys);
  const handle = screen.getByRole('separator', { name: 'List' });
  expect(handle).toHaveFocus();
  expect(handle).toHaveAttribute('aria-valuenow', width);
});
