import { DELAY_DAYS } from '#domain/nodes/delay.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import { NumberField } from '#ui/number-field.tsx';
import { shownNumber, toDraftNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { panelWords } from './panel-words.ts';

type Props = Readonly<{
  days: number;
  hint: string;
  problems: readonly SettingProblem[];
  onChange: (days: number) => void;
}>;

/** How many days a delay lasts. */
export function DayCountField({ days, hint, problems, onChange }: Props) {
  return (
    <PanelField name="days">
      <NumberField
        label={panelWords.days}
        labelHidden
        hint={hint}
        unit={panelWords.daysUnit(days)}
        min={DELAY_DAYS.min}
        max={DELAY_DAYS.max}
        value={shownNumber(days)}
        error={findError(problems, 'days')}
        onChange={(typed) => onChange(toDraftNumber(typed))}
      />
    </PanelField>
  );
}
