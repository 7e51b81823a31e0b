import type { WebhookAuthentication } from '#domain/profiles/webhook-profile.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { isHeaderName } from './webhook-draft.ts';
import { profileWords as words } from './words.ts';

type Props = Readonly<{
  authentication: WebhookAuthentication;
  error: string | undefined;
  onChange: (authentication: WebhookAuthentication) => void;
}>;

/** What the chosen kind of authentication asks for. */
export function WebhookSecretFields({ authentication, error, onChange }: Props) {
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
