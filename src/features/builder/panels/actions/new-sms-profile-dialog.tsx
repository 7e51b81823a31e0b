import { useApi } from '#client/api-context.ts';
import type { NewSmsProfile } from '#contract/messaging.ts';
import { isSenderName, type SmsProfileId } from '#domain/messaging/sms-profile.ts';
import type { Catalogue } from '#domain/program/references.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { panelWords } from '#features/builder/panels/panel-words.ts';
import { fieldOptions } from '#features/builder/panels/field-options.ts';
import { ACTION_WORDS as words } from './action-words.ts';
import { CreateDialog } from './create-dialog.tsx';
import { useCreateForm } from './use-create-form.ts';

type Props = Readonly<{
  isOpen: boolean;
  catalogue: Catalogue;
  onClose: () => void;
  onCreated: (id: SmsProfileId) => void;
}>;

const EMPTY: NewSmsProfile = { name: '', from: '', numberField: '', isEnabled: true };

export function NewSmsProfileDialog({ isOpen, catalogue, onClose, onCreated }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useCreateForm({
    empty: EMPTY,
    errorsOf,
    create: (profile) => api.addSmsProfile(profile),
    onCreated,
    onClose,
  });
  return (
    <CreateDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.newProfile}
      lead={words.newProfileLead}
      submitLabel={words.createProfile}
      {...submission}
    >
      <TextField
        label={words.profileName}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.from}
        hint={words.fromHint}
        autoComplete="off"
        maxLength={16}
        value={draft.from}
        error={errors?.from}
        onChange={(from) => change({ from })}
      />
      <SelectField
        label={words.numberField}
        hint={words.numberFieldHint}
        placeholder={panelWords.selectField}
        value={draft.numberField || undefined}
        options={fieldOptions(catalogue, draft.numberField, ['Text'])}
        error={errors?.numberField}
        onChange={(numberField) => change({ numberField })}
      />
    </CreateDialog>
  );
}

function errorsOf({ name, from, numberField }: NewSmsProfile) {
  return {
    name: name.trim() === '' ? words.enter.name : undefined,
    from: isSenderName(from.trim()) ? undefined : words.enter.from,
    numberField: numberField === '' ? words.enter.numberField : undefined,
  };
}
