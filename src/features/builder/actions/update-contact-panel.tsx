import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/catalogue/catalogue.ts';
import { quoteName } from '#domain/catalogue/names.ts';
import type { FieldChange, FieldChangeKind } from '#domain/data-fields/field-change.ts';
import { type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import type { PreferenceId } from '#domain/ids.ts';
import { CHOICES, type UpdateContactSettings } from '#domain/nodes/update-contact.ts';
import { ChoiceList } from '#features/builder/fields/choice-list.tsx';
import { fieldOptions } from '#features/builder/fields/field-options.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { DataFieldDialog } from '#product/data-fields/data-field-dialog.tsx';
import { dataFieldWords } from '#product/data-fields/words.ts';
import { PreferenceDialog } from '#product/preferences/preference-dialog.tsx';
import { preferenceFormWords } from '#product/preferences/words.ts';
import { Button } from '#ui/button.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { FieldChangeFields } from './field-change-fields.tsx';

type Kind = UpdateContactSettings['kind'];
const KINDS: readonly Kind[] = ['field', 'optIn', 'optOut'];

export function UpdateContactPanel(props: PanelProps<'updateContact'>) {
  const { settings, onChange } = props;
  const choose = (kind: Kind) => {
    if (kind === 'field') return onChange({ kind, field: null, change: null });
    onChange({ kind, preferenceIds: settings.kind === 'field' ? [] : settings.preferenceIds });
  };
  return (
    <PanelField name="kind">
      <RadioField
        label={words.contactsWill}
        value={settings.kind}
        onChange={choose}
        options={KINDS.map((kind) => ({
          value: kind,
          label: CHOICES[kind],
          details:
            kind !== settings.kind ? null : settings.kind === 'field' ? (
              <FieldUpdate {...props} settings={settings} />
            ) : (
              <Preferences {...props} settings={settings} />
            ),
        }))}
      />
    </PanelField>
  );
}

type FieldProps = Omit<PanelProps<'updateContact'>, 'settings'> &
  Readonly<{ settings: Extract<UpdateContactSettings, { kind: 'field' }> }>;

function FieldUpdate({ settings, context, problems, onChange }: FieldProps) {
  const [isCreating, setIsCreating] = useState(false);
  const { field, change } = settings;
  const type = field === null ? undefined : context.catalogue.dataFields.get(field)?.type;
  const chooseField = (name: string) => {
    const nextType = context.catalogue.dataFields.get(name)?.type;
    onChange({ kind: 'field', field: name, change: nextType === type ? change : null });
  };
  return (
    <>
      <PanelField name="field">
        <SelectField
          label={panelWords.dataField}
          placeholder={panelWords.selectField}
          value={field ?? undefined}
          options={fieldOptions(context.catalogue, field ?? '')}
          error={findError(problems, 'field')}
          onChange={chooseField}
        />
      </PanelField>
      <div>
        <Button size="small" icon={Plus} onClick={() => setIsCreating(true)}>
          {dataFieldWords.create}
        </Button>
      </div>
      <DataFieldDialog
        isOpen={isCreating}
        onClose={() => setIsCreating(false)}
        onCreated={(name) => onChange({ kind: 'field', field: name, change: null })}
      />
      {field !== null && type && (
        <PanelField name="change">
          <RadioField
            label={words.change}
            value={change?.kind}
            error={findError(problems, 'change')}
            onChange={(kind) => onChange({ ...settings, change: firstChange(kind, type) })}
            options={FIELD_TYPES[type].changes.map((kind) => ({
              value: kind,
              label: words.changes[kind],
              details: change?.kind === kind && (
                <FieldChangeFields
                  field={field}
                  type={type}
                  change={change}
                  catalogue={context.catalogue}
                  onChange={(next) => onChange({ ...settings, change: next })}
                />
              ),
            }))}
          />
        </PanelField>
      )}
    </>
  );
}

/** What a kind of change begins with. */
function firstChange(kind: FieldChangeKind, type: DataFieldType): FieldChange {
  switch (kind) {
    case 'set':
      return { kind, value: type === 'YesNo' ? true : type === 'Number' ? Number.NaN : '' };
    case 'increment':
    case 'decrement':
      return { kind, by: 1 };
    case 'today':
      return { kind };
    case 'copy':
      return { kind, from: '' };
  }
}

type PreferenceProps = Omit<PanelProps<'updateContact'>, 'settings'> &
  Readonly<{ settings: Exclude<UpdateContactSettings, { kind: 'field' }> }>;

function Preferences({ settings, context, problems, onChange }: PreferenceProps) {
  const [isCreating, setIsCreating] = useState(false);
  const choose = (preferenceIds: readonly PreferenceId[]) => onChange({ ...settings, preferenceIds });
  return (
    <>
      <ChoiceList<PreferenceId>
        name="preferenceIds"
        label={words.preferences}
        empty={words.noPreferences}
        error={findError(problems, 'preferenceIds')}
        options={preferenceOptions(context.catalogue, settings.preferenceIds)}
        chosen={settings.preferenceIds}
        onChange={choose}
      />
      <div>
        <Button size="small" icon={Plus} onClick={() => setIsCreating(true)}>
          {preferenceFormWords.create}
        </Button>
      </div>
      <PreferenceDialog
        preference={null}
        isOpen={isCreating}
        onClose={() => setIsCreating(false)}
        onWritten={(id) => choose([...settings.preferenceIds, id])}
      />
    </>
  );
}

/** One that is gone stays to be seen while it is chosen. */
function preferenceOptions(catalogue: Catalogue, chosen: readonly PreferenceId[]) {
  const known = [...catalogue.preferences.values()].map(({ id, name }) => ({ id, label: name }));
  const gone = chosen.filter((id) => !catalogue.preferences.has(id));
  return [...gone.map((id) => ({ id, label: quoteName({ kind: 'preference', id }, catalogue) })), ...known];
}
