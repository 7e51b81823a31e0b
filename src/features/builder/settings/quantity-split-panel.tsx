import { SPLIT_QUANTITY } from '#domain/nodes/quantity-split.ts';
import { CONDITION_WORDS as words } from '#features/builder/fields/condition-words.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { NumberField } from '#ui/number-field.tsx';

export function QuantitySplitPanel({ settings: { first }, problems, onChange }: PanelProps<'quantitySplit'>) {
  return (
    <PanelField name="first">
      <NumberField
        label={words.first}
        unit={words.contacts}
        hint={words.firstHint}
        min={SPLIT_QUANTITY.min}
        max={SPLIT_QUANTITY.max}
        value={shownNumber(first)}
        error={findError(problems, 'first')}
        onChange={(value) => onChange({ first: toDraftNumber(value) })}
      />
    </PanelField>
  );
}
