import { useApi } from '#client/api-context.ts';
import { KEYS } from '#client/queries.ts';
import { type DataField, isFieldName } from '#domain/data-fields/data-field.ts';
import { DATA_FIELD_TYPES, type DataFieldType, FIELD_TYPES } from '#domain/data-fields/field-types.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { dataFieldWords as words } from './words.ts';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  onCreated?: ((name: string) => void) | undefined;
}>;

const EMPTY: DataField = { name: '', type: 'Text' };

export function DataFieldDialog({ isOpen, onClose, onCreated }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: EMPTY,
    findErrors,
    write: async (field) => {
      const { name } = await api.addDataField(field);
      return { id: name, name };
    },
    invalidates: [KEYS.dataFields],
    done: words.saved,
    onWritten: onCreated,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      title={words.create}
      lead={words.lead}
      submitLabel={words.save}
      {...submission}
    >
      <TextField
        label={words.name}
        hint={words.nameHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={50}
        value={draft.name}
        error={errors?.name}
        // Whoever types small letters or a blank means these.
        onChange={(name) => change({ name: name.toUpperCase().replaceAll(/[\s-]/g, '_') })}
      />
      <SelectField<DataFieldType>
        label={words.type}
        hint={words.typeHint}
        value={draft.type}
        options={DATA_FIELD_TYPES.map((type) => ({ value: type, label: FIELD_TYPES[type].label }))}
        onChange={(type) => change({ type })}
      />
    </FormDialog>
  );
}

function findErrors({ name }: DataField) {
  return { name: isFieldName(name) ? undefined : words.enterName };
}
