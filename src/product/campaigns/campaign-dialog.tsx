import { useApi } from '#client/api-context.ts';
import { KEYS } from '#client/queries.ts';
import type { NewCampaign } from '#contract/campaigns.ts';
import type { Campaign } from '#domain/campaigns/campaign.ts';
import { NEW_BODY } from '#domain/campaigns/footer.ts';
import type { CampaignId } from '#domain/ids.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { findNameError } from '#product/name-error.ts';
import { useEditForm } from '#product/use-edit-form.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { EmailPreview } from './email-preview.tsx';
import { campaignWords as words } from './words.ts';
import styles from './campaign-dialog.module.css';

type Props = Readonly<{
  /** Null: a new one. */
  campaign: Campaign | null;
  isOpen: boolean;
  onClose: () => void;
  onWritten?: ((id: CampaignId) => void) | undefined;
}>;

const EMPTY: NewCampaign = { name: '', subject: '', fromName: '', preheader: '', body: NEW_BODY };

/** What is written stands beside how a contact will read it. */
export function CampaignDialog({ campaign, isOpen, onClose, onWritten }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: campaign ? getContent(campaign) : EMPTY,
    findErrors,
    write: (content: NewCampaign) =>
      campaign ? api.changeCampaign(campaign, content) : api.addCampaign(content),
    invalidates: [KEYS.campaigns],
    done: words.saved,
    onWritten,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      title={campaign ? words.editNamed(campaign.name) : words.create}
      lead={words.lead}
      submitLabel={words.save}
      {...submission}
    >
      <div className={styles['beside']}>
        <div className={styles['fields']}>
          <TextField
            label={words.name}
            autoComplete="off"
            value={draft.name}
            error={errors?.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            label={words.fromName}
            autoComplete="off"
            maxLength={255}
            value={draft.fromName}
            onChange={(fromName) => change({ fromName })}
          />
          <TextField
            label={words.subject}
            autoComplete="off"
            maxLength={1_000}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
          />
          <TextField
            label={words.preheader}
            hint={words.preheaderHint}
            autoComplete="off"
            maxLength={255}
            value={draft.preheader}
            onChange={(preheader) => change({ preheader })}
          />
          <TextArea
            label={words.body}
            hint={words.bodyHint}
            rows={10}
            maxLength={100_000}
            value={draft.body}
            onChange={(body) => change({ body })}
          />
        </div>
        <EmailPreview email={draft} />
      </div>
    </FormDialog>
  );
}

function getContent({ name, subject, fromName, preheader, body }: Campaign): NewCampaign {
  return { name, subject, fromName, preheader, body };
}

function findErrors({ name }: NewCampaign) {
  return { name: findNameError(name, 'campaign') };
}
