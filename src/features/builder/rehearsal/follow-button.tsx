import type { ContactId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { getRehearsals, type RehearsalRun } from './rehearsals.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

type Props = Readonly<{
  run: RehearsalRun;
  contactId: ContactId;
  /** Where the answer does not name the contact. */
  email?: string;
}>;

/** Follows one who took part. A panel that is open gives way. */
export function FollowButton({ run, contactId, email }: Props) {
  const { store } = useBuilder();
  const address = email ?? run.answer.people.find(({ id }) => id === contactId)?.email ?? words.unknown;
  return (
    <button
      type="button"
      aria-label={words.follow(address)}
      title={address}
      className={styles['link']}
      onClick={({ currentTarget }) => {
        store.dispatch({ type: 'panelClosed' });
        getRehearsals(store).setState({ followed: { contactId, email: address, backTo: currentTarget } });
      }}
    >
      {address}
    </button>
  );
}
