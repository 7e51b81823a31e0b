import { useApi } from '#client/api-context.ts';
import type { ListRow } from '#contract/lists.ts';
import type { ProgramId } from '#domain/ids.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { listWords as words } from './words.ts';

type Props = Readonly<{
  /** Null: a new one. */
  list: ListRow | null;
  isOpen: boolean;
  onClose: () => void;
}>;

const NOTHING = 'nothing';

type Draft = { readonly name: string; readonly joinProgramId: ProgramId | null };

/** A list's name, and the program that who joins it is enrolled in. */
export function ListDialog({ list, isOpen, onClose }: Props) {
  const api = useApi();
  const programs = useProgramsStore();
  const { draft, change, errors, submission } = useEditForm({
    initial: { name: list?.name ?? '', joinProgramId: list?.joinProgramId ?? null },
    findErrors,
    write: ({ name, joinProgramId }: Draft) => {
      const written = { name: name.trim(), joinProgramId };
      return list ? api.changeList(list, written) : api.addList(written);
    },
    done: words.saved,
    onClose,
  });
  const { joinProgramId } = draft;
  const offered = [...programs.getState().entries.values()]
    .map(({ confirmed }) => confirmed)
    .filter(({ status, id }) => status === 'Active' || id === joinProgramId);
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      title={list ? words.editNamed(list.name) : words.create}
      submitLabel={words.save}
      {...submission}
    >
      <TextField
        label={words.name}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label={words.join}
        hint={words.joinHint}
        value={joinProgramId === null ? NOTHING : String(joinProgramId)}
        options={[
          { value: NOTHING, label: words.joinNothing },
          ...offered.map(({ id, name }) => ({ value: String(id), label: words.joinProgram(name) })),
        ]}
        onChange={(next) => change({ joinProgramId: next === NOTHING ? null : (Number(next) as ProgramId) })}
      />
    </FormDialog>
  );
}

function findErrors({ name }: Draft) {
  return { name: name.trim() === '' ? words.enterName : undefined };
}
