import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { ApiUserRow } from '#contract/api-users.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { Button } from '#ui/button.tsx';
import { CopyField } from '#ui/copy-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { announce } from '#ui/live-region.tsx';
import { TextField } from '#ui/text-field.tsx';
import { apiUserWords as words } from './words.ts';
import styles from './api-users.module.css';

/** What another program signs in with. */
export type SignIn = Readonly<{ userName: string; password: string }>;

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  onCreated?: ((signIn: SignIn) => void) | undefined;
}>;

type Made = Readonly<{ user: ApiUserRow; password: string }>;

/** Asks for a name, then shows the password, which is gone with the dialog. */
export function NewApiUserDialog({ isOpen, onClose, onCreated }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const create = useMutation({
    mutationFn: async (): Promise<Made> => {
      const password = newPassword();
      return { user: await api.addApiUser({ name: name.trim(), password }), password };
    },
    onSuccess: async ({ user, password }) => {
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
      onCreated?.({ userName: user.userName, password });
    },
  });
  if (create.data) return <MadeDialog made={create.data} isOpen={isOpen} onClose={onClose} />;
  const isNamed = name.trim() !== '';
  const problem = create.isError ? getProblem(create.error) : null;
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      onClosed={() => undefined}
      title={words.newUser}
      lead={words.newLead}
      submitLabel={words.create}
      isBusy={create.isPending}
      failure={problem ? joinReason(problem) : undefined}
      onSubmit={() => {
        setIsChecked(true);
        if (isNamed) create.mutate();
      }}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        maxLength={100}
        value={name}
        error={isChecked && !isNamed ? words.nameMissing : undefined}
        onChange={setName}
      />
    </FormDialog>
  );
}

function MadeDialog({ made, isOpen, onClose }: Readonly<{ made: Made } & Omit<Props, 'onCreated'>>) {
  const { user, password } = made;
  const copy = useRef<HTMLButtonElement>(null);
  useEffect(() => announce(words.announced(user.name)), [user.name]);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.made(user.name)}
      description={words.madeLead}
      initialFocus={copy}
      // As a form it stays when something beside it is pressed: the password would be lost.
      onSubmit={onClose}
      footer={
        <Button type="submit" variant="primary">
          {words.done}
        </Button>
      }
    >
      <div className={styles['credentials']}>
        <CopyField label={words.userName} value={user.userName} />
        <CopyField label={words.password} value={password} copyRef={copy} />
      </div>
    </Dialog>
  );
}

const BYTES = 18;

/** 24 letters, digits, hyphens and underscores, from 144 bits of chance. */
function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
