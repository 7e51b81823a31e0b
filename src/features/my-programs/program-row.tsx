import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Choose } from '#features/my-programs/bulk/use-selection.ts';
import { IconButton } from '#ui/button.tsx';
import { Checkbox } from '#ui/choice-fields.tsx';
import { Menu } from '#ui/menu.tsx';
import { ActionsCell, Cell, Row } from '#ui/table.tsx';
import type { Columns, RowContext } from './columns.tsx';
import type { DialogRequest } from './program-dialogs.tsx';
import { OPEN, REPORT, type RowAction, rowActions } from './row-actions.ts';
import { words } from './words.ts';
import styles from './program-table.module.css';

type Props = RowContext &
  Readonly<{
    program: ProgramSummary;
    columns: Columns;
    rowIndex: number;
    isSelected: boolean;
    onChoose: Choose;
    onAsk: (asked: DialogRequest) => void;
  }>;

export const ProgramRow = memo(function ProgramRow(props: Props) {
  const { program, columns, rowIndex, isSelected, onChoose, onAsk, ...context } = props;
  const { isNear, handlers } = useNearness();
  return (
    <Row {...handlers} aria-rowindex={rowIndex} selected={isSelected} className={styles['row']}>
      <Cell className={styles['select']}>
        <Checkbox
          aria-label={program.name}
          checked={isSelected}
          onChange={(isOn, { isRange }) => onChoose(program.id, { isOn, isRange })}
        />
      </Cell>
      {columns.map(({ id, isNumeric, isMain, cell }) => (
        <Cell key={id} numeric={isNumeric} look={isMain ? 'main' : 'quiet'} className={styles[id]}>
          {cell(program, context)}
        </Cell>
      ))}
      <RowActions program={program} isNear={isNear} onAsk={onAsk} />
    </Row>
  );
});

function RowActions({ program, isNear, onAsk }: Pick<Props, 'program' | 'onAsk'> & { isNear: boolean }) {
  const navigate = useNavigate();
  const actions = rowActions(program);
  const button = ({ label, icon, asks, disabledReason }: RowAction) => (
    <IconButton
      key={label}
      size="small"
      name={words.actionOn(label, program.name)}
      tooltip={label}
      icon={icon}
      disabledReason={disabledReason}
      onClick={() => onAsk(asks)}
    />
  );
  return (
    <ActionsCell
      always={
        <Menu
          align="end"
          trigger={
            <IconButton size="small" name={words.actionsFor(program.name)} tooltip={null} icon={Ellipsis} />
          }
          entries={[
            { ...OPEN, onSelect: () => void navigate(`/programs/${program.id}`) },
            { ...REPORT, onSelect: () => void navigate(`/programs/${program.id}/report`) },
            ...actions.map(({ asks, ...entry }) => ({ ...entry, onSelect: () => onAsk(asks) })),
          ]}
        />
      }
    >
      {isNear && actions.filter(({ label }) => QUICK.has(label)).map(button)}
    </ActionsCell>
  );
}

const QUICK: ReadonlySet<string> = new Set([words.copy, words.activate, words.deactivate]);

/** Whether the pointer or the focus is on the row: only then are its quick actions there, since each costs a render. */
function useNearness() {
  const [isPointed, setIsPointed] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const handlers = {
    onPointerEnter: () => setIsPointed(true),
    onPointerLeave: () => setIsPointed(false),
    onFocus: () => setIsFocused(true),
    onBlur: () => setIsFocused(false),
  };
  return { isNear: isPointed || isFocused, handlers };
}
