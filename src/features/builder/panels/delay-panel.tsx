import type { DelaySettings } from '#domain/nodes/delay.ts';
import { DELAY_DAYS } from '#domain/nodes/delay.ts';
import type { TimeOfDay } from '#domain/schedule/instant.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { TimeField } from '#ui/moment-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { WORDS } from '#features/builder/words.ts';
import { numberOf, shownNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';

const DEFAULT_TIME = '09:00' as TimeOfDay;

export function DelayPanel({ settings, context, problems, onChange }: PanelProps<'delay'>) {
  const chooseKind = (kind: DelaySettings['kind']) =>
    onChange(kind === 'days' ? { kind, days: 1 } : { kind, at: DEFAULT_TIME });
  return (
    <PanelField name="kind">
      <RadioField
        label={WORDS.panels.delayKind}
        value={settings.kind}
        onChange={chooseKind}
        options={[
          {
            value: 'days',
            label: WORDS.panels.delayDays,
            details: settings.kind === 'days' && (
              <PanelField name="days">
                <NumberField
                  label={WORDS.panels.days}
                  labelHidden
                  unit={WORDS.panels.daysUnit(settings.days)}
                  min={DELAY_DAYS.min}
                  max={DELAY_DAYS.max}
                  value={shownNumber(settings.days)}
                  error={errorOf(problems, 'days')}
                  onChange={(days) => onChange({ kind: 'days', days: numberOf(days) })}
                />
              </PanelField>
            ),
          },
          {
            value: 'untilTimeOfDay',
            label: WORDS.panels.delayUntilTime,
            details: settings.kind === 'untilTimeOfDay' && (
              <PanelField name="at">
                <TimeField
                  label={WORDS.panels.time}
                  labelHidden
                  hint={WORDS.panels.inTimeZone(context.timeZone)}
                  value={settings.at}
                  error={errorOf(problems, 'at')}
                  onChange={(at) => onChange({ kind: 'untilTimeOfDay', at: at as TimeOfDay })}
                />
              </PanelField>
            ),
          },
        ]}
      />
    </PanelField>
  );
}
