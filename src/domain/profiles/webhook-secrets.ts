import { accepted, type Result, refused } from '#domain/result.ts';
import type { WebhookAuthentication, WebhookProfile } from './webhook-profile.ts';
import { findAuthority } from './webhook-url.ts';

/** Shown in the place of a secret. Sent back, it keeps the secret. */
export const HIDDEN = '•••';

/** What a form sends: secrets that stay are `HIDDEN`, an authentication that stays is null. */
export type WebhookChange = Omit<WebhookProfile, 'id' | 'revision' | 'authentication'> & {
  readonly authentication: WebhookAuthentication | null;
};

/** Secrets belong to the host that they were entered for; and what was never entered cannot stay. */
export type SecretFault = {
  readonly field: 'authentication' | 'headers' | 'url';
  readonly reason: 'otherHost' | 'unknown';
};

const SECRET_NAME =
  /authori[sz]ation|cookie|token|secret|passw|credential|signature|api-?key|(?:^|[-_])(?:auth|key|sig|code)$/i;
const PARAMETER = /([?&])([^=&#]+)=([^&#]*)/g;

/** [N35] The profile as it may be shown: also headers and parameters hold secrets, told by their names. */
export function hideSecrets(profile: WebhookProfile): WebhookProfile {
  return {
    ...profile,
    url: hideKeys(profile.url),
    authentication: withoutSecret(profile.authentication),
    headers: profile.headers.map((header) =>
      SECRET_NAME.test(header.name) ? { ...header, value: HIDDEN } : header,
    ),
  };
}

/** [N36] The profile after a change, with the secrets that stay. */
export function keepSecrets(
  before: WebhookProfile,
  change: WebhookChange,
): Result<Omit<WebhookProfile, 'id' | 'revision'>, SecretFault> {
  const url = revealKeys(before.url, change.url);
  const headers = revealHeaders(before, change);
  const { authentication } = change;
  const isOtherHost = findAuthority(before.url) !== findAuthority(change.url);
  const kept = [
    { field: 'authentication', isKept: authentication === null && before.authentication.kind !== 'none' },
    { field: 'headers', isKept: change.headers.some(({ value }) => value === HIDDEN) },
    { field: 'url', isKept: url !== change.url },
  ] as const;
  const moved = isOtherHost ? kept.find(({ isKept }) => isKept) : undefined;
  if (moved) return refused({ field: moved.field, reason: 'otherHost' });
  if (headers.some(({ value }) => value === HIDDEN)) return refused({ field: 'headers', reason: 'unknown' });
  if (url.includes(HIDDEN)) return refused({ field: 'url', reason: 'unknown' });
  return accepted({ ...change, url, headers, authentication: authentication ?? before.authentication });
}

/** [B6] The profile without anything that opens a door elsewhere. */
export function dropSecrets(profile: WebhookProfile): WebhookProfile {
  return {
    ...profile,
    url: profile.url.replaceAll(PARAMETER, (all, mark: string, name: string) =>
      SECRET_NAME.test(name) ? `${mark}${name}=` : all,
    ),
    authentication: { kind: 'none' },
    headers: profile.headers.filter(({ name }) => !SECRET_NAME.test(name)),
  };
}

export function hasSecrets(profile: WebhookProfile): boolean {
  const { authentication, headers, url } = profile;
  return (
    authentication.kind !== 'none' ||
    headers.some(({ name }) => SECRET_NAME.test(name)) ||
    hideKeys(url) !== url
  );
}

function hideKeys(url: string): string {
  return url.replaceAll(PARAMETER, (all, mark: string, name: string, value: string) =>
    SECRET_NAME.test(name) && value !== '' ? `${mark}${name}=${HIDDEN}` : all,
  );
}

function revealKeys(before: string, url: string): string {
  const known = new Map([...before.matchAll(PARAMETER)].map(([, , name, value]) => [name, value]));
  return url.replaceAll(PARAMETER, (all, mark: string, name: string, value: string) =>
    value === HIDDEN ? `${mark}${name}=${known.get(name) ?? HIDDEN}` : all,
  );
}

function revealHeaders(before: WebhookProfile, { headers }: WebhookChange): WebhookProfile['headers'] {
  const known = new Map(before.headers.map(({ name, value }) => [name.toLowerCase(), value]));
  return headers.map(({ name, value }) => ({
    name,
    value: value === HIDDEN ? (known.get(name.toLowerCase()) ?? HIDDEN) : value,
  }));
}

function withoutSecret(authentication: WebhookAuthentication): WebhookAuthentication {
  switch (authentication.kind) {
    case 'none':
      return authentication;
    case 'basic':
      return { ...authentication, password: '' };
    case 'apiKey':
      return { ...authentication, value: '' };
    case 'bearer':
      return { ...authentication, token: '' };
  }
}
