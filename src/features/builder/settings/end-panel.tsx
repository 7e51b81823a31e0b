import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { TextField } from '#ui/text-field.tsx';

export function EndPanel({ settings, problems, onChange }: PanelProps<'end'>) {
  return (
    <PanelField name="outcome">
      <TextField
        label={panelWords.outcome}
        hint={panelWords.outcomeHint}
        maxLength={100}
        autoComplete="off"
        value={settings.outcome}
        error={findError(problems, 'outcome')}
        onChange={(outcome) => onChange({ outcome })}
      />
    </PanelField>
  );
}
