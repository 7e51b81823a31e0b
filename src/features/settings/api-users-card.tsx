import { queryOptions, useQuery } from '@tanstack/react-query';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ApiClient } from '#client/api.ts';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { NewApiUserDialog } from '#product/api-users/new-api-user-dialog.tsx';
import { apiUserWords } from '#product/api-users/words.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { focusIfLost } from '#ui/focus-if-lost.ts';
import { RowMenu } from '#ui/row-menu.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { DeleteApiUserDialog, RenameApiUserDialog } from './api-user-dialogs.tsx';
import { apiUsersWords as words } from './api-user-words.ts';
import styles from './profiles.module.css';

export function ApiUsersCard() {
  const users = useQuery(apiUsersQuery(useApi()));
  const [isMaking, setIsMaking] = useState(false);
  const [renaming, setRenaming] = useState<ApiUserRow | null>(null);
  const [deleting, setDeleting] = useState<ApiUserRow | null>(null);
  const made = useOpening(isMaking || null);
  const renamed = useOpening(renaming);
  const doomed = useOpening(deleting);
  const create = useRef<HTMLButtonElement>(null);
  return (
    <Card
      title={words.title}
      description={
        <>
          {words.text} <Link to="/api-docs">{words.toTheApi}</Link>
        </>
      }
      actions={
        <Button ref={create} icon={Plus} onClick={() => setIsMaking(true)}>
          {apiUserWords.newUser}
        </Button>
      }
    >
      {users.isPending && <DelayedSkeleton rows={2} />}
      {users.isError && (
        <ErrorState title={words.failed} onRetry={() => void users.refetch()} busy={users.isFetching}>
          {getProblem(users.error).detail}
        </ErrorState>
      )}
      {users.data?.length === 0 && <p className={styles['quiet']}>{words.none}</p>}
      {users.data && users.data.length > 0 && (
        <ApiUserList users={users.data} onRename={setRenaming} onDelete={setDeleting} />
      )}
      {made.asked && (
        <NewApiUserDialog key={`make ${made.count}`} isOpen={isMaking} onClose={() => setIsMaking(false)} />
      )}
      {renamed.asked && (
        <RenameApiUserDialog
          key={`rename ${renamed.count}`}
          apiUser={renamed.asked}
          isOpen={renaming !== null}
          onClose={() => setRenaming(null)}
        />
      )}
      {doomed.asked && (
        <DeleteApiUserDialog
          key={`delete ${doomed.count}`}
          apiUser={doomed.asked}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
          onClosed={() => focusIfLost(create.current)}
        />
      )}
    </Card>
  );
}

type Props = Readonly<{
  users: readonly ApiUserRow[];
  onRename: (user: ApiUserRow) => void;
  onDelete: (user: ApiUserRow) => void;
}>;

function ApiUserList({ users, onRename, onDelete }: Props) {
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

function apiUsersQuery(api: ApiClient) {
  return queryOptions({ queryKey: [...KEYS.catalogue, 'apiUsers'], queryFn: api.apiUsers });
}
