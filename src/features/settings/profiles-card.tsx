import type { UseQueryResult } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { Fragment, type ReactNode, useRef, useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { useOpening } from '#product/use-opening.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { focusIfLost } from '#ui/focus-if-lost.ts';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { DeleteProfileDialog } from './delete-profile-dialog.tsx';
import { ProfileList, type ProfileRow } from './profile-list.tsx';
import type { ProfileKindWords } from './profile-words.ts';
import styles from './profiles.module.css';

type Form<Row> = Readonly<{
  /** Null: a new one. */
  profile: Row | null;
  isOpen: boolean;
  onClose: () => void;
}>;

type Props<Row extends ProfileRow> = Readonly<{
  words: ProfileKindWords;
  profiles: UseQueryResult<readonly Row[]>;
  renderDetails: (row: Row) => ReactNode;
  form: (props: Form<Row>) => ReactNode;
  remove: (row: Row) => Promise<void>;
}>;

/** The profiles of one kind: what each says, what uses it, and the ways to make, change and delete them. */
export function ProfilesCard<Row extends ProfileRow>(props: Props<Row>) {
  const { words, profiles, renderDetails, form, remove } = props;
  const [writing, setWriting] = useState<Readonly<{ profile: Row | null }> | null>(null);
  const [deleting, setDeleting] = useState<Row | null>(null);
  const written = useOpening(writing);
  const { asked: doomed, count } = useOpening(deleting);
  const create = useRef<HTMLButtonElement>(null);
  return (
    <Card
      title={words.title}
      description={words.text}
      actions={
        <Button ref={create} icon={Plus} onClick={() => setWriting({ profile: null })}>
          {words.create}
        </Button>
      }
    >
      {profiles.isPending && <DelayedSkeleton rows={2} />}
      {profiles.isError && (
        <ErrorState title={words.failed} onRetry={() => void profiles.refetch()} busy={profiles.isFetching}>
          {getProblem(profiles.error).detail}
        </ErrorState>
      )}
      {profiles.data?.length === 0 && <p className={styles['quiet']}>{words.none}</p>}
      {profiles.data && profiles.data.length > 0 && (
        <ProfileList
          label={words.title}
          rows={profiles.data}
          renderDetails={renderDetails}
          onEdit={(profile) => setWriting({ profile })}
          onDelete={setDeleting}
        />
      )}
      {written.asked && (
        <Fragment key={`write ${written.count}`}>
          {form({
            profile: written.asked.profile,
            isOpen: writing !== null,
            onClose: () => setWriting(null),
          })}
        </Fragment>
      )}
      {doomed && (
        <DeleteProfileDialog
          key={`delete ${count}`}
          profile={doomed}
          kind={words}
          onDelete={() => remove(doomed)}
          isOpen={deleting !== null}
          onClose={() => setDeleting(null)}
          onClosed={() => focusIfLost(create.current)}
        />
      )}
    </Card>
  );
}
