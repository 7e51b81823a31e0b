import { quoteName } from '#domain/catalogue/names.ts';
import type { WebhookProfileId } from '#domain/ids.ts';
import { formatList } from '#domain/words/numbers.ts';
import type { NodeDefinition } from './node-definition.ts';
import { onlyNext, unlabelled } from './routes.ts';
import type { SettingProblem } from './setting-problem.ts';

export type WebhookSettings = {
  /** Null while nobody has chosen one. */
  readonly profileId: WebhookProfileId | null;
  /** Data fields in the payload, besides the contact’s ID and email address. */
  readonly fields: readonly string[];
};

export const MAXIMUM_PAYLOAD_FIELDS = 50;

/** [N34] */
export const webhookNode: NodeDefinition<WebhookSettings> = {
  title: 'Webhook',
  family: 'extensions',
  defaults: { profileId: null, fields: [] },
  routes: onlyNext,
  routeLabel: unlabelled,
  isAction: true,
  summary: ({ profileId }, { catalogue }) => {
    if (profileId === null) return 'No webhook selected';
    const profile = catalogue.webhookProfiles.get(profileId);
    return profile?.name ?? quoteName({ kind: 'webhookProfile', id: profileId }, catalogue);
  },
  example: ({ profileId, fields }, { catalogue }) => {
    const profile = profileId === null ? undefined : catalogue.webhookProfiles.get(profileId);
    if (!profile) return 'Select a webhook to call when contacts reach this step.';
    const sent = formatList(['their ID', 'email address', ...fields]);
    return `Calls ${profile.url} when a contact reaches this step. Sends ${sent}. Calls are recorded here and not sent.`;
  },
  facts: ({ profileId, fields }, { catalogue }) => {
    const profile = profileId === null ? undefined : catalogue.webhookProfiles.get(profileId);
    const name =
      profileId === null ? 'None selected' : quoteName({ kind: 'webhookProfile', id: profileId }, catalogue);
    return [
      { label: 'Webhook', value: name },
      ...(profile ? [{ label: 'URL', value: profile.url }] : []),
      { label: 'Data fields sent', value: fields.length === 0 ? 'None' : formatList(fields) },
    ];
  },
  check: ({ profileId, fields }) => [
    ...(profileId === null ? [PROFILE_MISSING] : []),
    ...(fields.length > MAXIMUM_PAYLOAD_FIELDS ? [TOO_MANY] : []),
  ],
  references: ({ profileId, fields }) => [
    ...(profileId === null ? [] : [{ kind: 'webhookProfile', id: profileId } as const]),
    ...fields.map((name) => ({ kind: 'dataField', name }) as const),
  ],
};

const PROFILE_MISSING: SettingProblem = {
  code: 'settingMissing',
  field: 'profileId',
  text: 'Select a webhook',
  advice: 'Choose a webhook, or create one.',
};

const TOO_MANY: SettingProblem = {
  code: 'settingOutOfRange',
  field: 'fields',
  text: 'Send fewer data fields',
  advice: `Choose up to ${MAXIMUM_PAYLOAD_FIELDS} data fields.`,
};
