import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import { TimeField } from '#ui/moment-fields.tsx';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { panelWords } from './panel-words.ts';

type Props = Readonly<{
  at: TimeOfDay;
  context: WordsContext;
  problems: readonly SettingProblem[];
  onChange: (at: TimeOfDay) => void;
}>;

/** A time on the account's clock, which it names. */
export function TimeOfDayField({ at, context, problems, onChange }: Props) {
  return (
    <PanelField name="at">
      <TimeField
        label={panelWords.time}
        hint={panelWords.inTimeZone(context.timeZone)}
        value={at}
        error={findError(problems, 'at')}
        onChange={(typed) => onChange(typed as TimeOfDay)}
      />
    </PanelField>
  );
}
