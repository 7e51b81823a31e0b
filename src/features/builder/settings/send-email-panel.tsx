import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CampaignId } from '#domain/ids.ts';
import { campaignOptions } from '#features/builder/fields/campaign-options.ts';
import { type CampaignDialogRequest, CampaignTask } from '#features/builder/fields/campaign-task.tsx';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import { panelWords } from '#features/builder/fields/panel-words.ts';
import styles from '#features/builder/fields/panels.module.css';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { EmailAtAGlance } from './email-at-a-glance.tsx';

export function SendEmailPanel({ settings, context, sentHere, problems, onChange }: PanelProps<'sendEmail'>) {
  const [task, setTask] = useState<CampaignDialogRequest | null>(null);
  const chosen =
    settings.campaignId === null ? undefined : context.catalogue.campaigns.get(settings.campaignId);
  return (
    <div className={styles['group']}>
      <PanelField name="campaignId">
        <SelectField
          label={panelWords.campaign}
          placeholder={panelWords.selectCampaign}
          error={findError(problems, 'campaignId')}
          value={settings.campaignId === null ? undefined : String(settings.campaignId)}
          options={campaignOptions(context.catalogue, sentHere, settings.campaignId)}
          onChange={(id) => onChange({ campaignId: Number(id) as CampaignId })}
        />
      </PanelField>
      {chosen && <EmailAtAGlance id={chosen.id} />}
      <div className={styles['row']}>
        {chosen && (
          <Button size="small" icon={Pencil} onClick={() => setTask({ id: chosen.id })}>
            {panelWords.editCampaign}
          </Button>
        )}
        <Button size="small" icon={Plus} onClick={() => setTask({ id: null })}>
          {panelWords.newCampaign}
        </Button>
      </div>
      <CampaignTask
        task={task}
        onClose={() => setTask(null)}
        onWritten={(campaignId) => onChange({ campaignId })}
      />
    </div>
  );
}
