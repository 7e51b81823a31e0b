import { useApi } from '#client/api-context.ts';
import type { WebhookProfileRow } from '#contract/profiles.ts';
import type { WebhookProfileId } from '#domain/ids.ts';
import type { WebhookAuthentication, WebhookProfile } from '#domain/profiles/webhook-profile.ts';
import { FormDialog } from '#product/form-dialog.tsx';
import { useEditForm } from '#product/use-edit-form.ts';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import {
  EMPTY_DRAFT,
  findErrors,
  firstAuthentication,
  toChange,
  toDraft,
  toProfile,
  type WebhookDraft,
} from './webhook-draft.ts';
import { WebhookSecretFields } from './webhook-secret-fields.tsx';
import { profileWords as words } from './words.ts';

type Props = Readonly<{
  /** Null: a new one. Its secrets are not known here. */
  profile: WebhookProfileRow | null;
  isOpen: boolean;
  onClose: () => void;
  onWritten?: ((id: WebhookProfileId) => void) | undefined;
}>;

type Kind = WebhookAuthentication['kind'];
const KINDS: readonly Kind[] = ['none', 'basic', 'apiKey', 'bearer'];
const KEPT = 'kept';

export function WebhookDialog({ profile, isOpen, onClose, onWritten }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useEditForm({
    initial: profile ? toDraft(profile) : EMPTY_DRAFT,
    findErrors: (written) => findErrors(written, profile),
    write: (written: WebhookDraft) =>
      profile
        ? api.changeWebhookProfile(profile, toChange(written))
        : api.addWebhookProfile(toProfile(written)),
    done: profile ? words.saved : words.created,
    onWritten,
    onClose,
  });
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={profile ? words.edit(profile.name) : words.newWebhook}
      lead={profile ? words.editWebhookLead : words.newWebhookLead}
      submitLabel={profile ? words.save : words.createWebhook}
      {...submission}
    >
      <TextField
        label={words.name}
        autoComplete="off"
        maxLength={100}
        value={draft.name}
        error={errors?.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={words.url}
        hint={words.urlHint}
        type="url"
        autoComplete="off"
        maxLength={2_000}
        value={draft.url}
        error={errors?.url}
        onChange={(url) => change({ url })}
      />
      <SelectField
        label={words.authentication}
        hint={draft.authentication === null ? words.keptHint : undefined}
        value={draft.authentication?.kind ?? KEPT}
        options={authenticationOptions(profile)}
        error={errors?.authentication}
        onChange={(kind) => change({ authentication: kind === KEPT ? null : firstAuthentication(kind) })}
      />
      {draft.authentication && (
        <WebhookSecretFields
          authentication={draft.authentication}
          error={errors?.secret}
          onChange={(authentication) => change({ authentication })}
        />
      )}
      <TextArea
        label={words.headers}
        hint={words.headersHint}
        optional
        rows={2}
        maxLength={4_000}
        value={draft.headers}
        error={errors?.headers}
        onChange={(headers) => change({ headers })}
      />
      <CheckboxField
        label={words.limit}
        hint={words.limitHint}
        checked={draft.isLimited}
        onChange={(isLimited) => change({ isLimited })}
      />
      {draft.isLimited && (
        <NumberField
          label={words.limit}
          labelHidden
          unit={words.limitUnit}
          min={1}
          max={1_000}
          value={draft.rate}
          error={errors?.rate}
          onChange={(rate) => change({ rate })}
        />
      )}
    </FormDialog>
  );
}

/** What is stored can stay as it is, unless that is nothing. */
function authenticationOptions(profile: WebhookProfile | null): readonly SelectOption<Kind | typeof KEPT>[] {
  const kinds = KINDS.map((kind) => ({ value: kind, label: words.authentications[kind] }));
  const stored = profile?.authentication.kind ?? 'none';
  return stored === 'none' ? kinds : [{ value: KEPT, label: words.kept(stored) }, ...kinds];
}
