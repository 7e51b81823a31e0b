import { useApi } from '#client/api-context.ts';
import type { WebhookAuthentication, WebhookProfileId } from '#domain/messaging/webhook-profile.ts';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ACTION_WORDS as words } from './action-words.ts';
import { CreateDialog } from './create-dialog.tsx';
import { useCreateForm } from './use-create-form.ts';
import { EMPTY_DRAFT, errorsOf, firstAuthentication, isHeaderName, profileOf } from './webhook-draft.ts';

type Props = Readonly<{
  isOpen: boolean;
  onClose: () => void;
  onCreated: (id: WebhookProfileId) => void;
}>;

type Kind = WebhookAuthentication['kind'];
const KINDS: readonly Kind[] = ['none', 'basic', 'apiKey', 'bearer'];

export function NewWebhookDialog({ isOpen, onClose, onCreated }: Props) {
  const api = useApi();
  const { draft, change, errors, submission } = useCreateForm({
    empty: EMPTY_DRAFT,
    errorsOf,
    create: (webhook) => api.addWebhookProfile(profileOf(webhook)),
    onCreated,
    onClose,
  });
  return (
    <CreateDialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.newWebhook}
      lead={words.newWebhookLead}
      submitLabel={words.createWebhook}
      {...submission}
    >
      <TextField
        label={words.profileName}
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
        value={draft.authentication.kind}
        options={KINDS.map((kind) => ({ value: kind, label: words.authentications[kind] }))}
        onChange={(kind) => change({ authentication: firstAuthentication(kind) })}
      />
      <SecretFields
        authentication={draft.authentication}
        error={errors?.secret}
        onChange={(authentication) => change({ authentication })}
      />
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
    </CreateDialog>
  );
}

type SecretProps = Readonly<{
  authentication: WebhookAuthentication;
  error: string | undefined;
  onChange: (authentication: WebhookAuthentication) => void;
}>;

function SecretFields({ authentication, error, onChange }: SecretProps) {
  const missing = (value: string) => (value === '' ? error : undefined);
  switch (authentication.kind) {
    case 'none':
      return null;
    case 'basic':
      return (
        <>
          <TextField
            label={words.userName}
            autoComplete="off"
            maxLength={200}
            value={authentication.userName}
            error={missing(authentication.userName)}
            onChange={(userName) => onChange({ ...authentication, userName })}
          />
          <TextField
            label={words.password}
            type="password"
            autoComplete="new-password"
            maxLength={1_000}
            value={authentication.password}
            error={missing(authentication.password)}
            onChange={(password) => onChange({ ...authentication, password })}
          />
        </>
      );
    case 'apiKey':
      return (
        <>
          <TextField
            label={words.key}
            autoComplete="off"
            maxLength={100}
            value={authentication.name}
            error={isHeaderName(authentication.name) ? undefined : error}
            onChange={(name) => onChange({ ...authentication, name })}
          />
          <TextField
            label={words.keyValue}
            type="password"
            autoComplete="new-password"
            maxLength={1_000}
            value={authentication.value}
            error={missing(authentication.value)}
            onChange={(value) => onChange({ ...authentication, value })}
          />
          <SelectField
            label={words.addTo}
            value={authentication.addTo}
            options={words.addToPlaces}
            onChange={(addTo) => onChange({ ...authentication, addTo })}
          />
        </>
      );
    case 'bearer':
      return (
        <TextField
          label={words.token}
          type="password"
          autoComplete="new-password"
          maxLength={2_000}
          value={authentication.token}
          error={missing(authentication.token)}
          onChange={(token) => onChange({ ...authentication, token })}
        />
      );
  }
}
