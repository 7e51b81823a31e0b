import { Ellipsis, Moon } from 'lucide-react';
import { memo, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { formatInstant, formatNumber } from '#client/format.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import type { Choose } from '#features/my-programs/bulk/use-selection.ts';
import { StatusBadge } from '#product/status-badge.tsx';
import { Badge } from '#ui/badge.tsx';
import { IconButton } from '#ui/button.tsx';
import { Checkbox } from '#ui/choice-fields.tsx';
import { Menu } from '#ui/menu.tsx';
import { ActionsCell, Cell, Row } from '#ui/table.tsx';
import { isIdle } from './idle.ts';
import { type FolderNames, folderName } from './list-rows.ts';
import type { DialogRequest } from './program-dialogs.tsx';
import { OPEN, REPORT, type RowAction, rowActions } from './row-actions.ts';
import { words } from './words.ts';
import styles from './program-table.module.css';

type Props = Readonly<{
  program: ProgramSummary;
  rowIndex: number;
  folders: FolderNames;
  timeZone: string;
  now: Instant | undefined;
  /** Status and figures then stand below the name. */
  isNarrow: boolean;
  isSelected: boolean;
  onChoose: Choose;
  onAsk: (asked: DialogRequest) => void;
}>;

export const ProgramRow = memo(function ProgramRow(props: Props) {
  const { program, rowIndex, folders, timeZone, now, isNarrow, isSelected, onChoose, onAsk } = props;
  const { isNear, handlers } = useNearness();
  const isQuiet = now !== undefined && isIdle(program, now);
  return (
    <Row {...handlers} aria-rowindex={rowIndex} selected={isSelected} className={styles['row']}>
      <Cell className={styles['select']}>
        <Checkbox
          aria-label={program.name}
          checked={isSelected}
          onChange={(isOn, { isRange }) => onChoose(program.id, { isOn, isRange })}
        />
      </Cell>
      <Cell look="main" className={styles['name']}>
        <Link to={`/programs/${program.id}`} title={program.name} className={styles['link']}>
          {program.name}
        </Link>
        {isNarrow && (
          <span className={styles['secondLine']}>
            <StatusBadge program={program} look="plain" />
            {program.enrolled.ever > 0 && (
              <span className={styles['inside']}>
                {words.enrolledShort(formatNumber(program.enrolled.inside))}
              </span>
            )}
          </span>
        )}
      </Cell>
      <Cell className={styles['status']}>
        <span className={styles['badges']}>
          {!isNarrow && <StatusBadge program={program} />}
          {isQuiet && (
            <span title={words.idleHint}>
              <Badge icon={Moon} look="plain">
                {words.idle}
              </Badge>
            </span>
          )}
        </span>
      </Cell>
      <Cell numeric className={styles['enrolled']}>
        <Enrolled {...program.enrolled} />
      </Cell>
      <Cell className={styles['folder']}>{folderName(program, folders)}</Cell>
      <Cell className={styles['modified']}>
        <span className="tabular">{formatInstant(program.modified.at, timeZone)}</span>
      </Cell>
      <Cell className={styles['modifiedBy']}>{program.modified.by}</Cell>
      <Cell numeric className={styles['id']}>
        {program.id}
      </Cell>
      <RowActions program={program} isNear={isNear} onAsk={onAsk} />
    </Row>
  );
});

function Enrolled({ inside, ever }: ProgramSummary['enrolled']) {
  const [now, total] = [formatNumber(inside), formatNumber(ever)];
  return (
    <>
      <span className="visually-hidden">{words.enrolledSpoken(now, total)}</span>
      <span aria-hidden="true">
        {now}
        <span className={styles['slash']}> / </span>
        {total}
      </span>
    </>
  );
}

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
