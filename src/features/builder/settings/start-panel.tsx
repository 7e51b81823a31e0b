import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { segmentsQuery } from '#client/queries.ts';
import { type EnrolmentLimit, LIMIT_LABELS, type StartSettings } from '#domain/nodes/start.ts';
import { type EnrolmentSchedule, getRecurrence } from '#domain/schedule/enrolment-schedule.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import { EnrolmentRuleFields } from '#features/builder/fields/enrolment-rule-fields.tsx';
import { MonthDayFields } from '#features/builder/fields/month-day-fields.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { TimeOfDayField } from '#features/builder/fields/time-of-day-field.tsx';
import { TIME_WORDS } from '#features/builder/fields/time-words.ts';
import { WeekdayFields } from '#features/builder/fields/weekday-fields.tsx';
import { RadioField } from '#ui/choice-fields.tsx';

const DEFAULT_TIME = '09:00' as TimeOfDay;
const LIMITS: readonly EnrolmentLimit[] = ['firstTimeOnly', 'whenNewlyMet', 'everyTime'];

export function StartPanel({ settings, context, problems, onChange }: PanelProps<'start'>) {
  const { data: segments } = useQuery(segmentsQuery(useApi()));
  const { schedule } = settings;
  const recurrence = getRecurrence(schedule);
  const change = (part: Partial<StartSettings>) => onChange({ ...settings, ...part });
  const time = recurrence && (
    <TimeOfDayField
      at={recurrence.at}
      context={context}
      problems={problems}
      onChange={(at) => change({ schedule: { ...recurrence, at } })}
    />
  );
  return (
    <>
      <PanelField name="schedule">
        <RadioField
          label={panelWords.scheduling}
          error={findError(problems, 'schedule')}
          value={schedule?.kind}
          onChange={(kind) => change({ schedule: firstSchedule(kind, schedule) })}
          options={[
            { value: 'none', label: panelWords.noSchedule, hint: panelWords.noScheduleHint },
            {
              value: 'daily',
              label: panelWords.daily,
              details: time,
            },
            {
              value: 'weekly',
              label: TIME_WORDS.weekly,
              details: schedule?.kind === 'weekly' && (
                <>
                  <WeekdayFields
                    weekdays={schedule.weekdays}
                    problems={problems}
                    onChange={(weekdays) => change({ schedule: { ...schedule, weekdays } })}
                  />
                  {time}
                </>
              ),
            },
            {
              value: 'monthly',
              label: TIME_WORDS.monthly,
              details: schedule?.kind === 'monthly' && (
                <>
                  <MonthDayFields
                    on={schedule.on}
                    problems={problems}
                    onChange={(on) => change({ schedule: { ...schedule, on } })}
                  />
                  {time}
                </>
              ),
            },
          ]}
        />
      </PanelField>
      {recurrence && (
        <>
          <EnrolmentRuleFields
            rule={settings.rule}
            context={context}
            problems={problems}
            segments={segments}
            onChange={(rule) => change({ rule })}
          />
          <PanelField name="limit">
            <RadioField
              label={panelWords.limits}
              hint={isYearlyRuleMetOnce(settings) ? panelWords.onceInALifetime : undefined}
              value={settings.limit}
              onChange={(limit) => change({ limit })}
              options={LIMITS.map((limit) => ({ value: limit, label: LIMIT_LABELS[limit] }))}
            />
          </PanelField>
        </>
      )}
    </>
  );
}

/** An anniversary comes every year, but the limit enrols each contact once. */
function isYearlyRuleMetOnce({ rule, limit }: StartSettings): boolean {
  return rule?.kind === 'dateField' && rule.isAnniversary && limit === 'firstTimeOnly';
}

/** What a kind of schedule begins with; the time that was entered already stays. */
function firstSchedule(kind: EnrolmentSchedule['kind'], before: EnrolmentSchedule | null): EnrolmentSchedule {
  const at = getRecurrence(before)?.at ?? DEFAULT_TIME;
  switch (kind) {
    case 'none':
      return { kind };
    case 'daily':
      return { kind, at };
    case 'weekly':
      return { kind, weekdays: [1], at };
    case 'monthly':
      return { kind, on: { kind: 'day', day: 1 }, at };
  }
}
