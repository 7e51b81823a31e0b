import { Pencil, Trash2 } from 'lucide-react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { RowMenu } from '#ui/row-menu.tsx';
import { apiUsersWords as words } from './api-user-words.ts';
import styles from './profiles.module.css';

type Props = Readonly<{
  users: readonly ApiUserRow[];
  onRename: (user: ApiUserRow) => void;
  onDelete: (user: ApiUserRow) => void;
}>;

export function ApiUserList({ users, onRename, onDelete }: Props) {
  const timeZone = useTimeZone();
  return (
    <ul aria-label={words.title} className={styles['list']}>
      {users.map((user) => (
        <li key={user.id} className={styles['row']}>
          <div className={styles['words']}>
            <p className={styles['name']}>{user.name}</p>
            <p className={styles['quiet']}>{user.userName}</p>
            <p className={styles['quiet']}>{words.created(formatInstant(user.createdAt, timeZone, 'day'))}</p>
          </div>
          <RowMenu
            name={words.actionsOf(user.name)}
            entries={[
              { label: words.rename, icon: Pencil, onSelect: () => onRename(user) },
              { label: words.delete, icon: Trash2, tone: 'danger', onSelect: () => onDelete(user) },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
