import { SPLIT_PERCENT } from '#domain/nodes/random-split.ts';
import { CONDITION_WORDS as words } from '#features/builder/fields/condition-words.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import styles from '#features/builder/fields/panels.module.css';
import { NumberField } from '#ui/number-field.tsx';

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
        error={findError(problems, 'percentA')}
        onChange={(value) => onChange({ percentA: toDraftNumber(value) })}
      />
      <div className={styles['split']}>
        <span aria-hidden>A</span>
        <input
          type="range"
          aria-label={words.percentASlider}
          min={min}
          max={max}
          value={isInRange ? percentA : 50}
          onChange={(event) => onChange({ percentA: event.currentTarget.valueAsNumber })}
        />
        <span aria-hidden>B</span>
      </div>
    </PanelField>
  );
}
