import { useState } from 'react';
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
import { useCreate } from './use-create.ts';

type Props = Readonly<{
  isOpen: boolean;
  catalogue: Catalogue;
  onClose: () => void;
  onCreated: (id: SmsProfileId) => void;
}>;

const EMPTY: NewSmsProfile = { name: '', from: '', numberField: '', isEnabled: true };

export function NewSmsProfileDialog({ isOpen, catalogue, onClose, onCreated }: Props) {
  const api = useApi();
  const [profile, setProfile] = useState(EMPTY);
  const [isChecked, setIsChecked] = useState(false);
  const change = (part: Partial<NewSmsProfile>) => setProfile((before) => ({ ...before, ...part }));
  const done = (id: SmsProfileId) => {
    setProfile(EMPTY);
    setIsChecked(false);
    onCreated(id);
  };
  const task = useCreate({ create: () => api.addSmsProfile(profile), onCreated: done, onClose });
  const errors = {
    name: profile.name.trim() === '' ? words.enter.name : undefined,
    from: isSenderName(profile.from.trim()) ? undefined : words.enter.from,
    numberField: profile.numberField === '' ? words.enter.numberField : undefined,
  };
  const shown = isChecked ? errors : undefined;
  const submit = () => {
    setIsChecked(true);
    if (Object.values(errors).every((error) => error === undefined)) task.start();
  };
  return (
    <CreateDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.newProfile}
      lead={words.newProfileLead}
      submitLabel={words.createProfile}
      isBusy={task.isBusy}
      failure={task.failure}
      onSubmit={submit}
    >
      <TextField
        label={words.profileName}
        autoComplete="off"
        maxLength={100}
        value={profile.name}
        error={shown?.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.from}
        hint={words.fromHint}
        autoComplete="off"
        maxLength={16}
        value={profile.from}
        error={shown?.from}
        onChange={(from) => change({ from })}
      />
      <SelectField
        label={words.numberField}
        hint={words.numberFieldHint}
        placeholder={panelWords.selectField}
        value={profile.numberField || undefined}
        options={fieldOptions(catalogue, profile.numberField, ['Text'])}
        error={shown?.numberField}
        onChange={(numberField) => change({ numberField })}
      />
    </CreateDialog>
  );
}
