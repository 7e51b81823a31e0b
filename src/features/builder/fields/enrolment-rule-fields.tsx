import { useState } from 'react';
import type { SegmentRow } from '#contract/segments.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { SegmentId } from '#domain/ids.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { EnrolmentRule } from '#domain/nodes/start.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { DateRuleFields } from './date-rule-fields.tsx';
import { NewSegment } from './new-segment.tsx';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { panelWords } from './panel-words.ts';
import { segmentOptions } from './segment-options.ts';

type Props = Readonly<{
  rule: EnrolmentRule | null;
  context: WordsContext;
  problems: readonly SettingProblem[];
  segments: readonly SegmentRow[] | undefined;
  onChange: (rule: EnrolmentRule | null) => void;
}>;

/** Which contacts the schedule enrols: those in a segment, or those with a date some days away. */
export function EnrolmentRuleFields({ rule, context, problems, segments, onChange }: Props) {
  // A segment is chosen in two steps, and the first alone is no rule yet.
  const [kind, setKind] = useState(rule?.kind);
  const chooseKind = (next: EnrolmentRule['kind']) => {
    setKind(next);
    if (next === rule?.kind) return;
    onChange(
      next === 'segment'
        ? null
        : { kind: next, field: '', direction: 'before', days: 7, isAnniversary: false },
    );
  };
  return (
    <PanelField name="rule">
      <RadioField
        label={panelWords.rule}
        error={kind === undefined ? findError(problems, 'rule') : undefined}
        value={kind}
        onChange={chooseKind}
        options={[
          {
            value: 'segment',
            label: panelWords.ruleSegment,
            details: (
              <>
                <PanelField name="segmentId">
                  <SelectField
                    label={panelWords.segment}
                    labelHidden
                    placeholder={panelWords.selectSegment}
                    error={findError(problems, 'segmentId', 'rule')}
                    value={rule?.kind === 'segment' ? String(rule.segmentId) : undefined}
                    options={segmentOptions(
                      rule?.kind === 'segment' ? rule.segmentId : null,
                      context.catalogue,
                      segments,
                    )}
                    onChange={(id) => onChange({ kind: 'segment', segmentId: Number(id) as SegmentId })}
                  />
                </PanelField>
                <NewSegment onCreated={(segmentId) => onChange({ kind: 'segment', segmentId })} />
              </>
            ),
          },
          {
            value: 'dateField',
            label: panelWords.ruleDate,
            details: rule?.kind === 'dateField' && (
              <DateRuleFields rule={rule} context={context} problems={problems} onChange={onChange} />
            ),
          },
        ]}
      />
    </PanelField>
  );
}
