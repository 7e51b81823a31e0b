import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { SmsProfileId } from '#domain/ids.ts';
import { measureSms } from '#domain/messages/sms-length.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import panels from '#features/builder/fields/panels.module.css';
import { SmsProfileDialog } from '#product/profiles/sms-profile-dialog.tsx';
import { profileWords } from '#product/profiles/words.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { ACTION_WORDS as words } from './action-words.ts';

export function SendSmsPanel({ settings, context, problems, onChange }: PanelProps<'sendSms'>) {
  const [isCreating, setIsCreating] = useState(false);
  const choose = (profileId: SmsProfileId) => onChange({ ...settings, profileId });
  return (
    <>
      <div className={panels['group']}>
        <PanelField name="profileId">
          <SelectField
            label={words.profile}
            placeholder={words.selectProfile}
            error={findError(problems, 'profileId')}
            value={settings.profileId === null ? undefined : String(settings.profileId)}
            options={profileOptions(context.catalogue, settings.profileId)}
            onChange={(id) => choose(Number(id) as SmsProfileId)}
          />
        </PanelField>
        <div>
          <Button size="small" icon={Plus} onClick={() => setIsCreating(true)}>
            {profileWords.newProfile}
          </Button>
        </div>
        <SmsProfileDialog
          profile={null}
          dataFields={[...context.catalogue.dataFields.values()]}
          isOpen={isCreating}
          onClose={() => setIsCreating(false)}
          onWritten={choose}
        />
      </div>
      <PanelField name="text">
        <TextArea
          label={words.text}
          hint={`${words.length(measureSms(settings.text))} ${words.textHint}`}
          rows={5}
          maxLength={2_000}
          value={settings.text}
          error={findError(problems, 'text')}
          onChange={(text) => onChange({ ...settings, text })}
        />
      </PanelField>
    </>
  );
}

/** One that is gone stays to be seen. */
function profileOptions(catalogue: Catalogue, chosen: SmsProfileId | null): readonly SelectOption[] {
  const known = [...catalogue.smsProfiles.values()].map(({ id, name, isEnabled }) => ({
    value: String(id),
    label: isEnabled ? name : words.disabledProfile(name),
  }));
  if (chosen === null || catalogue.smsProfiles.has(chosen)) return known;
  return [
    { value: String(chosen), label: quoteName({ kind: 'smsProfile', id: chosen }, catalogue) },
    ...known,
  ];
}
