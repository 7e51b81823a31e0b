import { useApi } from '#client/api-context.ts';
import type { PreferenceRow } from '#contract/preferences.ts';
import { useWriteForm } from '#product/use-write-form.ts';
import { WriteDialog } from '#product/write-dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { preferenceWords as words } from './preference-words.ts';

type Props = Readonly<{
  /** Null: a new one. */
  preference: PreferenceRow | null;
  isOpen: boolean;
  onClose: () => void;
}>;

type Draft = { readonly name: string };

export function WritePreferenceDialog({ preference, isOpen, onClose }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useWriteForm({
    initial: { name: preference?.name ?? '' },
    errorsOf,
    write: ({ name }: Draft) =>
      preference
        ? api.renamePreference(preference.id, { name, onName: preference.name })
        : api.addPreference({ name }),
    done: preference ? words.renamed : words.created,
    onClose,
  });
  return (
    <WriteDialog
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
    </WriteDialog>
  );
}

function errorsOf({ name }: Draft) {
  return { name: name.trim() === '' ? words.enterName : undefined };
}
