import { CONDITION_LABELS, type Condition, type ConditionKind } from '#domain/nodes/condition.ts';
import type { DecisionSettings } from '#domain/nodes/decision.ts';
import { ConditionDetails, newCondition } from '#features/builder/fields/condition-details.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import { WaitFields } from '#features/builder/fields/wait-fields.tsx';
import { RadioField } from '#ui/choice-fields.tsx';

const KINDS = Object.keys(CONDITION_LABELS) as readonly ConditionKind[];

export function DecisionPanel({ settings, context, sentHere, problems, onChange }: PanelProps<'decision'>) {
  const { condition } = settings;
  const change = (part: Partial<DecisionSettings>, incomplete?: string) =>
    onChange({ ...settings, ...part }, incomplete);
  const renderDetails = (chosen: Condition) => (
    <ConditionDetails
      condition={chosen}
      context={context}
      sentHere={sentHere}
      problems={problems}
      onChange={(next, incomplete) => change({ condition: next }, incomplete)}
    />
  );
  return (
    <>
      <PanelField name="condition">
        <RadioField
          label={panelWords.decisionType}
          error={findError(problems, 'condition')}
          value={condition?.kind}
          onChange={(kind) => change({ condition: newCondition(kind, sentHere) })}
          options={KINDS.map((kind) => ({
            value: kind,
            label: CONDITION_LABELS[kind],
            details: condition?.kind === kind && renderDetails(condition),
          }))}
        />
      </PanelField>
      <PanelField name="maximumWait">
        <WaitFields
          legend={panelWords.maximumWait}
          wait={settings.maximumWait}
          hint={panelWords.maximumWaitHint}
          error={findError(problems, 'maximumWait')}
          onChange={(maximumWait) => change({ maximumWait })}
        />
      </PanelField>
    </>
  );
}
