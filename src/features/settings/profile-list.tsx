import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { SmsProfileRow } from '#contract/profiles.ts';
import { RowMenu } from '#ui/row-menu.tsx';
import { listWords as words } from './profile-words.ts';
import styles from './profiles.module.css';

/** What a sender profile and a webhook have in common. */
export type ProfileRow = Pick<SmsProfileRow, 'name' | 'usedBy' | 'usedByDeleted'> & { readonly id: number };

type Props<Row extends ProfileRow> = Readonly<{
  label: string;
  rows: readonly Row[];
  renderDetails: (row: Row) => ReactNode;
  onEdit: (row: Row) => void;
  onDelete: (row: Row) => void;
}>;

export function ProfileList<Row extends ProfileRow>({
  label,
  rows,
  renderDetails,
  onEdit,
  onDelete,
}: Props<Row>) {
  return (
    <ul aria-label={label} className={styles['list']}>
      {rows.map((row) => (
        <li key={row.id} className={styles['row']}>
          <div className={styles['words']}>
            <p className={styles['name']}>{row.name}</p>
            {renderDetails(row)}
            <Users usedBy={row.usedBy} />
          </div>
          <RowMenu
            name={words.actionsOf(row.name)}
            entries={[
              { label: words.edit, icon: Pencil, onSelect: () => onEdit(row) },
              { label: words.delete, icon: Trash2, tone: 'danger', onSelect: () => onDelete(row) },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** As many as fit on about a line; the dialog that deletes names them all. */
const NAMED = 3;

function Users({ usedBy }: Pick<ProfileRow, 'usedBy'>) {
  if (usedBy.length === 0) return <p className={styles['quiet']}>{words.unused}</p>;
  const named = usedBy.slice(0, NAMED);
  return (
    <p className={styles['quiet']}>
      {words.usedBy}{' '}
      {named.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/programs/${id}`}>{name}</Link>
        </span>
      ))}
      {usedBy.length > NAMED && ` ${words.more(usedBy.length - NAMED)}`}
    </p>
  );
}
