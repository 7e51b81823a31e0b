import type { CampaignId } from '#domain/audience/campaign.ts';
import type { DecisionCondition, DecisionSettings } from '#domain/nodes/decision.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { WORDS } from '#features/builder/words.ts';
import { campaignOptions } from './campaign-options.ts';
import { FieldRuleFields } from './field-rule-fields.tsx';
import { MaximumWaitFields } from './maximum-wait-fields.tsx';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';

export function DecisionPanel({ settings, context, sentHere, problems, onChange }: PanelProps<'decision'>) {
  const { condition } = settings;
  const change = (part: Partial<DecisionSettings>, incomplete?: string) =>
    onChange({ ...settings, ...part }, incomplete);
  const chooseKind = (kind: DecisionCondition['kind']) => {
    // The campaign sent last before this step is what is most often asked about.
    const next = kind === 'openedCampaign' ? { kind, campaignId: sentHere.before } : { kind, rule: null };
    change({ condition: next });
  };
  return (
    <>
      <PanelField name="condition">
        <RadioField
          label={WORDS.panels.decisionType}
          error={errorOf(problems, 'condition')}
          value={condition?.kind}
          onChange={chooseKind}
          options={[
            {
              value: 'openedCampaign',
              label: WORDS.panels.opened,
              details: condition?.kind === 'openedCampaign' && (
                <PanelField name="campaignId">
                  <SelectField
                    label={WORDS.panels.campaign}
                    placeholder={WORDS.panels.selectCampaign}
                    error={errorOf(problems, 'campaignId')}
                    value={condition.campaignId === null ? undefined : String(condition.campaignId)}
                    options={campaignOptions(context.catalogue, sentHere, condition.campaignId)}
                    onChange={(id) =>
                      change({ condition: { kind: 'openedCampaign', campaignId: Number(id) as CampaignId } })
                    }
                  />
                </PanelField>
              ),
            },
            {
              value: 'fieldRule',
              label: WORDS.panels.fieldRule,
              details: condition?.kind === 'fieldRule' && (
                <FieldRuleFields
                  rule={condition.rule}
                  context={context}
                  error={errorOf(problems, 'rule')}
                  onChange={(rule, incomplete) =>
                    change({ condition: { kind: 'fieldRule', rule } }, incomplete)
                  }
                />
              ),
            },
          ]}
        />
      </PanelField>
      <MaximumWaitFields
        wait={settings.maximumWait}
        error={errorOf(problems, 'maximumWait')}
        onChange={(maximumWait) => change({ maximumWait })}
      />
    </>
  );
}
