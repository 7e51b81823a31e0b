import { LABEL_SIZE, LABEL_TEXT_LENGTH } from '#domain/nodes/text-label.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import styles from '#features/builder/fields/panels.module.css';
import { LABEL_WORDS as words } from '#features/builder/steps/label-words.ts';
import { NumberField } from '#ui/number-field.tsx';
import { TextArea } from '#ui/text-area.tsx';

export function TextLabelPanel({ settings, problems, onChange }: PanelProps<'textLabel'>) {
  const sizeField = (side: 'width' | 'height') => (
    <PanelField name={side}>
      <NumberField
        label={words[side]}
        unit={words.pixels}
        min={LABEL_SIZE[side].min}
        max={LABEL_SIZE[side].max}
        step={8}
        value={shownNumber(settings[side])}
        error={findError(problems, side)}
        onChange={(value) => onChange({ ...settings, [side]: toDraftNumber(value) })}
      />
    </PanelField>
  );
  return (
    <>
      <PanelField name="text">
        <TextArea
          label={words.text}
          hint={words.textHint}
          rows={4}
          maxLength={LABEL_TEXT_LENGTH}
          value={settings.text}
          error={findError(problems, 'text')}
          onChange={(text) => onChange({ ...settings, text })}
        />
      </PanelField>
      <div className={styles['row']}>
        {sizeField('width')}
        {sizeField('height')}
      </div>
    </>
  );
}
