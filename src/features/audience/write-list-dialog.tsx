import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { KEYS } from '#client/queries.ts';
import type { ListRow } from '#contract/messaging.ts';
import type { ProgramId } from '#domain/program/program.ts';
import { useProgramsStore } from '#store/programs-context.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import styles from './audience.module.css';
import { listWords as words } from './list-words.ts';

type Props = Readonly<{
  /** Null: a new one. */
  list: ListRow | null;
  isOpen: boolean;
  onClose: () => void;
}>;

const NOTHING = 'nothing';

/** A list's name, and the program that who joins it is enrolled in. */
export function WriteListDialog({ list, isOpen, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const programs = useProgramsStore();
  const [name, setName] = useState(list?.name ?? '');
  const [join, setJoin] = useState(list?.joinProgramId ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = name.trim() === '';
  const save = useMutation({
    mutationFn: () => {
      const written = { name: name.trim(), joinProgramId: join };
      return list ? api.changeList(list.id, written) : api.addList(written);
    },
    onSuccess: async (saved) => {
      onClose();
      showToast({ text: words.saved(saved.name) });
      await queries.invalidateQueries({ queryKey: KEYS.catalogue });
    },
  });
  const active = [...programs.getState().entries.values()]
    .map(({ confirmed }) => confirmed)
    .filter(({ status, id }) => status === 'Active' || id === join);
  const problem = save.isError ? problemOf(save.error) : null;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      title={list ? words.editNamed(list.name) : words.create}
      onSubmit={() => {
        setIsChecked(true);
        if (!isMissing) save.mutate();
      }}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles['panel']}>
        <TextField
          label={words.name}
          autoComplete="off"
          maxLength={100}
          value={name}
          error={isChecked && isMissing ? words.enterName : undefined}
          onChange={setName}
        />
        <SelectField
          label={words.join}
          hint={words.joinHint}
          value={join === null ? NOTHING : String(join)}
          options={[
            { value: NOTHING, label: words.joinNothing },
            ...active.map((program) => ({
              value: String(program.id),
              label: words.joinProgram(program.name),
            })),
          ]}
          onChange={(next) => setJoin(next === NOTHING ? null : (Number(next) as ProgramId))}
        />
        {problem && (
          <MessageBar tone="danger" role="alert">
            {`${problem.title} ${problem.detail}`}
          </MessageBar>
        )}
      </div>
    </Dialog>
  );
}
