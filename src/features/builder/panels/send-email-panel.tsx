import type { CampaignId } from '#domain/audience/campaign.ts';
import { SelectField } from '#ui/select-field.tsx';
import { panelWords } from './panel-words.ts';
import { campaignOptions } from './campaign-options.ts';
import { PanelField } from './panel-field.tsx';
import { errorOf, type PanelProps } from './panel-props.ts';

export function SendEmailPanel({ settings, context, sentHere, problems, onChange }: PanelProps<'sendEmail'>) {
  const chosen =
    settings.campaignId === null ? undefined : context.catalogue.campaigns.get(settings.campaignId);
  return (
    <PanelField name="campaignId">
      <SelectField
        label={panelWords.campaign}
        placeholder={panelWords.selectCampaign}
        hint={chosen && panelWords.subject(chosen.subject)}
        error={errorOf(problems, 'campaignId')}
        value={settings.campaignId === null ? undefined : String(settings.campaignId)}
        options={campaignOptions(context.catalogue, sentHere, settings.campaignId)}
        onChange={(id) => onChange({ campaignId: Number(id) as CampaignId })}
      />
    </PanelField>
  );
}
