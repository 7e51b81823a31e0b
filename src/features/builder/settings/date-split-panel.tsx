import type { PlainDate } from '#domain/schedule/instant.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import styles from '#features/builder/fields/panels.module.css';
import { TimeOfDayField } from '#features/builder/fields/time-of-day-field.tsx';
import { DateField } from '#ui/moment-fields.tsx';

export function DateSplitPanel({ settings, context, problems, onChange }: PanelProps<'dateSplit'>) {
  return (
    <div className={styles['group']}>
      <PanelField name="date">
        <DateField
          label={panelWords.date}
          value={settings.date ?? ''}
          error={findError(problems, 'date')}
          onChange={(date) => onChange({ ...settings, date: date === '' ? null : (date as PlainDate) })}
        />
      </PanelField>
      <TimeOfDayField
        at={settings.at}
        context={context}
        problems={problems}
        onChange={(at) => onChange({ ...settings, at })}
      />
    </div>
  );
}
