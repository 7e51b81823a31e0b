import type { ProgramId } from '#domain/ids.ts';
import { ADD_CHOICES, type AddContactSettings } from '#domain/nodes/add-contact.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { ListChoice } from './list-choice.tsx';
import { programOptions } from './program-options.ts';

export function AddContactPanel({ settings, context, problems, onChange }: PanelProps<'addContact'>) {
  const { programId } = useBuilder();
  const choose = (kind: AddContactSettings['kind']) =>
    onChange(kind === 'lists' ? { kind, listIds: [] } : { kind, programId: null });
  return (
    <PanelField name="kind">
      <RadioField
        label={words.contactsWillBe}
        value={settings.kind}
        onChange={choose}
        options={[
          {
            value: 'lists',
            label: ADD_CHOICES.lists,
            details: settings.kind === 'lists' && (
              <ListChoice
                canCreate
                catalogue={context.catalogue}
                problems={problems}
                chosen={settings.listIds}
                onChange={(listIds) => onChange({ kind: 'lists', listIds })}
              />
            ),
          },
          {
            value: 'program',
            label: ADD_CHOICES.program,
            details: settings.kind === 'program' && (
              <PanelField name="programId">
                <SelectField
                  label={words.program}
                  placeholder={words.selectProgram}
                  hint={words.programHint}
                  error={findError(problems, 'programId')}
                  value={settings.programId === null ? undefined : String(settings.programId)}
                  options={programOptions(context.catalogue, {
                    own: programId,
                    chosen: settings.programId,
                  })}
                  onChange={(id) => onChange({ kind: 'program', programId: Number(id) as ProgramId })}
                />
              </PanelField>
            ),
          },
        ]}
      />
    </PanelField>
  );
}
