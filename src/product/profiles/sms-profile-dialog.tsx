import { useApi } from '#client/api-context.ts';
import type { NewSmsProfile, SmsProfileRow } from '#contract/profiles.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import type { SmsProfileId } from '#domain/ids.ts';
import { isSenderName, type SmsProfile } from '#domain/profiles/sms-profile.ts';
import { compareNames } from '#domain/words/names.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { profileWords as words } from './words.ts';

type Props = Readonly<{
  /** Null: a new one. */
  profile: SmsProfileRow | null;
  /** All of the account: the text fields among them are offered. */
  dataFields: readonly DataField[];
  isOpen: boolean;
  onClose: () => void;
  onWritten?: ((id: SmsProfileId) => void) | undefined;
}>;

const EMPTY: NewSmsProfile = { name: '', from: '', numberField: '', isEnabled: true };

export function SmsProfileDialog({ profile, dataFields, isOpen, onClose, onWritten }: Props) {
  const api = useApi();
  const fields = textFields(dataFields);
  const { draft, change, errors, submission } = useEditForm({
    initial: profile ? toInput(profile) : EMPTY,
    findErrors: (input) => findErrors(input, fields),
    write: (input) => (profile ? api.changeSmsProfile(profile, input) : api.addSmsProfile(input)),
    done: profile ? words.saved : words.created,
    onWritten,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={profile ? words.edit(profile.name) : words.newProfile}
      lead={profile ? words.editProfileLead : words.newProfileLead}
      submitLabel={profile ? words.save : words.createProfile}
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
        placeholder={words.selectField}
        value={draft.numberField || undefined}
        options={fieldOptions(fields, draft.numberField)}
        error={errors?.numberField}
        onChange={(numberField) => change({ numberField })}
      />
      {profile && (
        <CheckboxField
          label={words.enabled}
          hint={words.enabledHint}
          checked={draft.isEnabled}
          onChange={(isEnabled) => change({ isEnabled })}
        />
      )}
    </FormDialog>
  );
}

function toInput({ name, from, numberField, isEnabled }: SmsProfile): NewSmsProfile {
  return { name, from, numberField, isEnabled };
}

function textFields(dataFields: readonly DataField[]): readonly string[] {
  return dataFields
    .filter(({ type }) => type === 'Text')
    .map(({ name }) => name)
    .toSorted(compareNames);
}

/** One that is gone stays to be seen. */
function fieldOptions(fields: readonly string[], chosen: string): readonly SelectOption[] {
  const options = fields.map((name) => ({ value: name, label: name }));
  if (chosen === '' || fields.includes(chosen)) return options;
  return [{ value: chosen, label: words.goneField(chosen) }, ...options];
}

function findErrors({ name, from, numberField }: NewSmsProfile, fields: readonly string[]) {
  return {
    name: name.trim() === '' ? words.enter.name : undefined,
    from: isSenderName(from.trim()) ? undefined : words.enter.from,
    numberField: fields.includes(numberField) ? undefined : words.enter.numberField,
  };
}
