import { RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatInstant, formatNumber } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { Button } from '#ui/button.tsx';
import { Icon, type IconType } from '#ui/icon.tsx';
import { RowMenu } from '#ui/row-menu.tsx';
import { ActionsCell, Cell, HeaderCell, Row } from '#ui/table.tsx';
import { words } from './words.ts';
import styles from './recycle-bin.module.css';

export function BinHead({ table }: { table: string }) {
  return (
    <thead>
      <tr>
        <HeaderCell>{words.name}</HeaderCell>
        <HeaderCell className={styles['wide']}>{words.deleted}</HeaderCell>
        <HeaderCell className={styles['widest']}>{words.by}</HeaderCell>
        <HeaderCell numeric className={styles['wide']}>
          {words.daysLeft}
        </HeaderCell>
        <HeaderCell className={styles['medium']}>{words.forecast}</HeaderCell>
        <HeaderCell>
          <span className="visually-hidden">{words.actionsOf(table)}</span>
        </HeaderCell>
      </tr>
    </thead>
  );
}

type Props = Readonly<{
  name: string;
  /** Beside the name, quieter. */
  detail?: string | undefined;
  kind: string;
  icon: IconType;
  deletedAt: Instant;
  by: ReactNode;
  daysLeft: number;
  forecast: ReactNode;
  /** Why it can't be restored now. */
  restoreDisabledReason?: string | undefined;
  onRestore: () => void;
  onPurge: () => void;
}>;

/** Something in the bin: when it went and by whom, what it would return as, and the two ways out. */
export function BinRow(props: Props) {
  const {
    name,
    detail,
    kind,
    icon,
    deletedAt,
    by,
    daysLeft,
    forecast,
    restoreDisabledReason,
    onRestore,
    onPurge,
  } = props;
  const timeZone = useTimeZone();
  const off = restoreDisabledReason === undefined ? {} : { disabledReason: restoreDisabledReason };
  return (
    <Row>
      <Cell look="main" title={name}>
        <Icon of={icon} className={styles['kind']} />
        <span className="visually-hidden">{kind}: </span>
        {name}
        {detail && <span className={styles['detail']}>{detail}</span>}
        <span className={styles['narrow']}>{forecast}</span>
      </Cell>
      <Cell className={styles['wide']}>{formatInstant(deletedAt, timeZone)}</Cell>
      <Cell className={styles['widest']}>{by}</Cell>
      <Cell numeric className={styles['wide']}>
        {formatNumber(daysLeft)}
      </Cell>
      <Cell className={styles['medium']}>{forecast}</Cell>
      <ActionsCell
        always={
          <>
            <Button
              size="small"
              icon={RotateCcw}
              aria-label={words.restoreNamed(name)}
              onClick={onRestore}
              {...off}
            >
              {words.restore}
            </Button>
            <RowMenu
              name={words.actionsOf(name)}
              entries={[
                { label: words.restore, icon: RotateCcw, onSelect: onRestore, ...off },
                { label: words.purge, icon: Trash2, tone: 'danger', onSelect: onPurge },
              ]}
            />
          </>
        }
      />
    </Row>
  );
}
