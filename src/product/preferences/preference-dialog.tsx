import { useApi } from '#client/api-context.ts';
import type { PreferenceId } from '#domain/ids.ts';
import type { Preference } from '#domain/preferences/preference.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { TextField } from '#ui/text-field.tsx';
import { preferenceFormWords as words } from './words.ts';

type Props = Readonly<{
  /** Null: a new one. */
  preference: Preference | null;
  isOpen: boolean;
  onClose: () => void;
  onWritten?: ((id: PreferenceId) => void) | undefined;
}>;

type Draft = { readonly name: string };

export function PreferenceDialog({ preference, isOpen, onClose, onWritten }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: { name: preference?.name ?? '' },
    findErrors,
    write: ({ name }: Draft) =>
      preference ? api.renamePreference(preference, { name }) : api.addPreference({ name }),
    done: preference ? words.renamed : words.created,
    onWritten,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      title={preference ? words.renameNamed(preference.name) : words.create}
      lead={preference ? undefined : words.createLead}
      submitLabel={preference ? words.rename : words.createVerb}
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
    </FormDialog>
  );
}

function findErrors({ name }: Draft) {
  return { name: name.trim() === '' ? words.enterName : undefined };
}
