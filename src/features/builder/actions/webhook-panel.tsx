import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { WebhookProfileId } from '#domain/ids.ts';
import type { WebhookSettings } from '#domain/nodes/webhook.ts';
import { compareNames } from '#domain/words/names.ts';
import { ChoiceList } from '#features/builder/fields/choice-list.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import panels from '#features/builder/fields/panels.module.css';
import { WebhookDialog } from '#product/profiles/webhook-dialog.tsx';
import { profileWords } from '#product/profiles/words.ts';
import { Button } from '#ui/button.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { PayloadPreview } from './payload-preview.tsx';
import { RecordedCalls } from './recorded-calls.tsx';

export function WebhookPanel({ settings, context, problems, nodeId, onChange }: PanelProps<'webhook'>) {
  const [isCreating, setIsCreating] = useState(false);
  const change = (part: Partial<WebhookSettings>) => onChange({ ...settings, ...part });
  const { catalogue } = context;
  return (
    <>
      <div className={panels['group']}>
        <PanelField name="profileId">
          <SelectField
            label={words.webhook}
            placeholder={words.selectWebhook}
            error={findError(problems, 'profileId')}
            value={settings.profileId === null ? undefined : String(settings.profileId)}
            options={profileOptions(catalogue, settings.profileId)}
            onChange={(id) => change({ profileId: Number(id) as WebhookProfileId })}
          />
        </PanelField>
        <div>
          <Button size="small" icon={Plus} onClick={() => setIsCreating(true)}>
            {profileWords.newWebhook}
          </Button>
        </div>
        <WebhookDialog
          profile={null}
          isOpen={isCreating}
          onClose={() => setIsCreating(false)}
          onWritten={(profileId) => change({ profileId })}
        />
      </div>
      <ChoiceList<string>
        name="fields"
        label={words.fields}
        empty={words.fieldsShown(0)}
        error={findError(problems, 'fields', 'field')}
        options={payloadFields(catalogue, settings.fields)}
        chosen={settings.fields}
        onChange={(fields) => change({ fields })}
      />
      <Disclosure summary={words.payload}>
        <PayloadPreview fields={settings.fields} nodeId={nodeId} context={context} />
      </Disclosure>
      <RecordedCalls nodeId={nodeId} />
    </>
  );
}

/** One that is gone stays to be seen. */
function profileOptions(catalogue: Catalogue, chosen: WebhookProfileId | null): readonly SelectOption[] {
  const known = [...catalogue.webhookProfiles.values()].map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  if (chosen === null || catalogue.webhookProfiles.has(chosen)) return known;
  const label = quoteName({ kind: 'webhookProfile', id: chosen }, catalogue);
  return [{ value: String(chosen), label }, ...known];
}

function payloadFields(catalogue: Catalogue, chosen: readonly string[]) {
  const gone = chosen.filter((name) => !catalogue.dataFields.has(name));
  const known = [...catalogue.dataFields.keys()].toSorted(compareNames);
  return [
    ...gone.map((name) => ({ id: name, label: quoteName({ kind: 'dataField', name }, catalogue) })),
    ...known.map((name) => ({ id: name, label: name })),
  ];
}
