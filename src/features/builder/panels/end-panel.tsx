import { TextField } from '#ui/text-field.tsx';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';
import { panelWords } from './panel-words.ts';

export function EndPanel({ settings, problems, onChange }: PanelProps<'end'>) {
  return (
    <PanelField name="outcome">
      <TextField
        label={panelWords.outcome}
        hint={panelWords.outcomeHint}
        maxLength={100}
        autoComplete="off"
        value={settings.outcome}
        error={errorOf(problems, 'outcome')}
        onChange={(outcome) => onChange({ outcome })}
      />
    </PanelField>
  );
}
