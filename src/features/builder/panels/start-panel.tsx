import type { SegmentRow } from '#contract/audience.ts';
import type { EnrolmentLimit, StartSettings } from '#domain/nodes/start.ts';
import { LIMIT_LABELS } from '#domain/nodes/start.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { TimeField } from '#ui/moment-fields.tsx';
import { WORDS } from '#features/builder/words.ts';
import { EnrolmentRuleFields } from './enrolment-rule-fields.tsx';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';

const DEFAULT_TIME = '09:00' as TimeOfDay;
const LIMITS: readonly EnrolmentLimit[] = ['firstTimeOnly', 'whenNewlyMet', 'everyTime'];

type Props = PanelProps<'start'> & { readonly segments: readonly SegmentRow[] | undefined };

export function StartPanel({ settings, context, problems, onChange, segments }: Props) {
  const { schedule } = settings;
  const change = (part: Partial<StartSettings>) => onChange({ ...settings, ...part });
  return (
    <>
      <PanelField name="schedule">
        <RadioField
          label={WORDS.panels.scheduling}
          error={errorOf(problems, 'schedule')}
          value={schedule?.kind}
          onChange={(kind) => change({ schedule: kind === 'none' ? { kind } : { kind, at: DEFAULT_TIME } })}
          options={[
            { value: 'none', label: WORDS.panels.noSchedule, hint: WORDS.panels.noScheduleHint },
            {
              value: 'daily',
              label: WORDS.panels.daily,
              details: schedule?.kind === 'daily' && (
                <PanelField name="at">
                  <TimeField
                    label={WORDS.panels.time}
                    hint={WORDS.panels.inTimeZone(context.timeZone)}
                    value={schedule.at}
                    error={errorOf(problems, 'at')}
                    onChange={(at) => change({ schedule: { kind: 'daily', at: at as TimeOfDay } })}
                  />
                </PanelField>
              ),
            },
          ]}
        />
      </PanelField>
      {schedule?.kind === 'daily' && (
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
              label={WORDS.panels.limits}
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
