import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HeaderCell, SortHeaderCell, Table } from '#ui/table.tsx';

test('a sortable header says how the table is sorted and asks for another order', async () => {
  const onSort = vi.fn<() => void>();
  render(
    <Table caption="Things">
      <thead>
        <tr>
          <SortHeaderCell sorted="descending" onSort={onSort}>
            Name
          </SortHeaderCell>
          <SortHeaderCell sorted={undefined} onSort={() => {}}>
            Size
          </SortHeaderCell>
          <HeaderCell>Owner</HeaderCell>
        </tr>
      </thead>
    </Table>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));

  expect(screen.getByRole('table', { name: 'Things' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Size' })).not.toHaveAttribute('aria-sort');
  expect(onSort).toHaveBeenCalledOnce();
});
