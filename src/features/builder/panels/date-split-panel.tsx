import type { PlainDate } from '#domain/schedule/instant.ts';
import { DateField } from '#ui/moment-fields.tsx';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';
import { panelWords } from './panel-words.ts';
import { TimeOfDayField } from './time-of-day-field.tsx';
import styles from './panels.module.css';

export function DateSplitPanel({ settings, context, problems, onChange }: PanelProps<'dateSplit'>) {
  return (
    <div className={styles['group']}>
      <PanelField name="date">
        <DateField
          label={panelWords.date}
          value={settings.date ?? ''}
          error={errorOf(problems, 'date')}
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
