import { X } from 'lucide-react';
import type { ProgramSummary } from '#contract/programs.ts';
import { Button } from '#ui/button.tsx';
import { Toolbar, ToolbarItem } from '#ui/toolbar.tsx';
import { type BulkRequest, bulkActions } from './bulk-actions.ts';
import { bulkWords as words } from './words.ts';

type Props = Readonly<{
  selected: readonly ProgramSummary[];
  onAsk: (asked: BulkRequest) => void;
  onClear: () => void;
}>;

/** What can be done with the selected rows. */
export function BulkBar({ selected, onAsk, onClear }: Props) {
  return (
    <>
      <output className="tabular">{words.selected(selected.length)}</output>
      <Toolbar label={words.actions}>
        {bulkActions(selected).map(({ event, label, icon, disabledReason }) => (
          <ToolbarItem key={event}>
            <Button
              icon={icon}
              disabledReason={disabledReason}
              onClick={() => onAsk({ event, programs: selected })}
            >
              {label}
            </Button>
          </ToolbarItem>
        ))}
        <ToolbarItem>
          <Button variant="quiet" icon={X} onClick={onClear}>
            {words.clear}
          </Button>
        </ToolbarItem>
      </Toolbar>
    </>
  );
}
