import type { ReactNode } from 'react';
import { describeLateChoice, LATE_CHOICES, LATE_LABELS } from '#domain/nodes/late-contacts.ts';
import type { DateDelay, DelaySettings, LateChoice } from '#domain/schedule/delay.ts';
import type { PlainDate, TimeOfDay } from '#domain/schedule/instant.ts';
import { DateRuleFields } from '#features/builder/fields/date-rule-fields.tsx';
import { DayCountField } from '#features/builder/fields/day-count-field.tsx';
import { MonthDayFields } from '#features/builder/fields/month-day-fields.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { TimeOfDayField } from '#features/builder/fields/time-of-day-field.tsx';
import { TIME_WORDS } from '#features/builder/fields/time-words.ts';
import { WaitFields } from '#features/builder/fields/wait-fields.tsx';
import { WeekdayFields } from '#features/builder/fields/weekday-fields.tsx';
import { RadioField } from '#ui/choice-fields.tsx';
import { DateField } from '#ui/moment-fields.tsx';
import { SelectField } from '#ui/select-field.tsx';

type Kind = DelaySettings['kind'];

const KINDS = Object.keys(TIME_WORDS.delayKinds) as readonly Kind[];
const NINE = '09:00' as TimeOfDay;

export function DelayPanel(props: PanelProps<'delay'>) {
  const { settings, onChange } = props;
  return (
    <PanelField name="kind">
      <RadioField
        label={panelWords.delayKind}
        value={settings.kind}
        onChange={(kind) => onChange(firstSettings(kind, settings))}
        options={KINDS.map((kind) => ({
          value: kind,
          label: TIME_WORDS.delayKinds[kind],
          details: kind === settings.kind && <KindFields {...props} />,
        }))}
      />
    </PanelField>
  );
}

/** What a kind begins with; the time and the days that were entered already stay. */
function firstSettings(kind: Kind, before: DelaySettings): DelaySettings {
  const at = 'at' in before ? before.at : NINE;
  const days = ('days' in before && before.days) || 1;
  switch (kind) {
    case 'days':
      return { kind, days };
    case 'untilTimeOfDay':
      return { kind, at };
    case 'daysAtTime':
      return { kind, days, at };
    case 'untilWeekday':
      return { kind, weekdays: [1], at };
    case 'untilDayOfMonth':
      return { kind, on: { kind: 'day', day: 1 }, at };
    case 'untilDate':
      return { kind, date: null, at };
    case 'untilDateField':
      return { kind, field: '', direction: 'before', days, isAnniversary: false, at };
  }
}

function KindFields({ settings, context, problems, onChange }: PanelProps<'delay'>): ReactNode {
  const time = (next: (at: TimeOfDay) => DelaySettings) =>
    'at' in settings && (
      <TimeOfDayField
        at={settings.at}
        context={context}
        problems={problems}
        onChange={(at) => onChange(next(at))}
      />
    );
  switch (settings.kind) {
    case 'days':
      return (
        <PanelField name="days">
          <WaitFields
            legend={TIME_WORDS.length}
            wait={settings}
            hint={TIME_WORDS.daysHint}
            error={findError(problems, 'days')}
            onChange={onChange}
          />
        </PanelField>
      );
    case 'untilTimeOfDay':
      return time((at) => ({ ...settings, at }));
    case 'daysAtTime':
      return (
        <>
          <DayCountField
            days={settings.days}
            hint={TIME_WORDS.localDaysHint}
            problems={problems}
            onChange={(days) => onChange({ ...settings, days })}
          />
          {time((at) => ({ ...settings, at }))}
        </>
      );
    case 'untilWeekday':
      return (
        <>
          <WeekdayFields
            weekdays={settings.weekdays}
            problems={problems}
            onChange={(weekdays) => onChange({ ...settings, weekdays })}
          />
          {time((at) => ({ ...settings, at }))}
        </>
      );
    case 'untilDayOfMonth':
      return (
        <>
          <MonthDayFields
            on={settings.on}
            problems={problems}
            onChange={(on) => onChange({ ...settings, on })}
          />
          {time((at) => ({ ...settings, at }))}
        </>
      );
    case 'untilDate':
      return (
        <>
          <PanelField name="date">
            <DateField
              label={panelWords.date}
              hint={TIME_WORDS.dateHint}
              value={settings.date ?? ''}
              error={findError(problems, 'date')}
              onChange={(date) => onChange({ ...settings, date: date === '' ? null : (date as PlainDate) })}
            />
          </PanelField>
          {time((at) => ({ ...settings, at }))}
          <LateField lateness="past" settings={settings} onChange={onChange} />
        </>
      );
    case 'untilDateField':
      return (
        <>
          <DateRuleFields
            rule={settings}
            context={context}
            problems={problems}
            hint={settings.isAnniversary ? TIME_WORDS.anniversaryHint : TIME_WORDS.fieldHint}
            onChange={onChange}
          />
          {time((at) => ({ ...settings, at }))}
          <LateField lateness="past" settings={settings} onChange={onChange} />
          <LateField lateness="none" settings={settings} onChange={onChange} />
        </>
      );
  }
}

const LATE_SETTINGS = { past: 'ifPast', none: 'ifNone' } as const;
type LateProps = Readonly<{
  lateness: keyof typeof LATE_SETTINGS;
  settings: DateDelay;
  onChange: (settings: DateDelay) => void;
}>;

/** [S12] [S13] What becomes of contacts for whom the date comes too late, or never. */
function LateField({ lateness, settings, onChange }: LateProps) {
  const name = LATE_SETTINGS[lateness];
  const chosen = (name in settings && settings[name as 'ifPast']) || 'continue';
  return (
    <PanelField name={name}>
      <SelectField
        label={LATE_LABELS[lateness]}
        value={chosen}
        options={LATE_CHOICES.map((value) => ({
          value,
          label: describeLateChoice(value, lateness),
        }))}
        onChange={(value) => onChange(withLateChoice(settings, name, value as LateChoice | 'continue'))}
      />
    </PanelField>
  );
}

function withLateChoice(
  settings: DateDelay,
  name: 'ifPast' | 'ifNone',
  choice: LateChoice | 'continue',
): DateDelay {
  const { [name as 'ifPast']: _before, ...others } = settings;
  return choice === 'continue' ? others : { ...others, [name]: choice };
}
