import { SPLIT_PERCENT } from '#domain/nodes/random-split.ts';
import { NumberField } from '#ui/number-field.tsx';
import { CONDITION_WORDS as words } from './condition-words.ts';
import { numberOf, shownNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';

export function RandomSplitPanel({ settings: { percentA }, problems, onChange }: PanelProps<'randomSplit'>) {
  const { min, max } = SPLIT_PERCENT;
  const isInRange = percentA >= min && percentA <= max;
  return (
    <PanelField name="percentA">
      <NumberField
        label={words.percentA}
        unit={words.percent}
        hint={isInRange ? words.percentHint(100 - percentA) : undefined}
        min={min}
        max={max}
        value={shownNumber(percentA)}
        error={errorOf(problems, 'percentA')}
        onChange={(value) => onChange({ percentA: numberOf(value) })}
      />
    </PanelField>
  );
}
