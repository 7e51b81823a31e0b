import type { WebhookProfileId } from '#domain/ids.ts';
import type { Revised } from '#domain/revision.ts';

export type WebhookAuthentication =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly userName: string; readonly password: string }
  | {
      readonly kind: 'apiKey';
      readonly name: string;
      readonly value: string;
      readonly addTo: 'header' | 'query';
    }
  | { readonly kind: 'bearer'; readonly token: string };

/** Where calls would go. In the embedded account they are recorded and never leave the browser. */
export type WebhookProfile = Revised & {
  readonly id: WebhookProfileId;
  readonly name: string;
  readonly url: string;
  readonly authentication: WebhookAuthentication;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** Requests a minute, 1 to 1,000; null without a limit. */
  readonly maximumPerMinute: number | null;
};

export const RATE_LIMIT = { min: 1, max: 1_000 } as const;

/** An address that begins with https:// and carries no name and password. */
export function isWebhookUrl(text: string): boolean {
  // No URL class here: the domain knows no platform.
  return /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?][^\s#]*)?$/i.test(text);
}

/** The profile as it may be shown. */
export function hideSecrets(profile: WebhookProfile): WebhookProfile {
  return { ...profile, authentication: hidden(profile.authentication) };
}

function hidden(authentication: WebhookAuthentication): WebhookAuthentication {
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

/** What a request would carry besides its body; secrets are told apart from what may be shown. */
export function listHeaders({ authentication, headers }: WebhookProfile): readonly {
  readonly name: string;
  readonly value: string;
  readonly isSecret: boolean;
}[] {
  return [
    { name: 'Content-Type', value: 'application/json', isSecret: false },
    ...authenticationHeader(authentication),
    ...headers.map((header) => ({ ...header, isSecret: false })),
  ];
}

function authenticationHeader(authentication: WebhookAuthentication) {
  switch (authentication.kind) {
    case 'none':
      return [];
    case 'basic':
      return [{ name: 'Authorization', value: `Basic for ${authentication.userName}`, isSecret: true }];
    case 'bearer':
      return [{ name: 'Authorization', value: 'Bearer token', isSecret: true }];
    case 'apiKey':
      return authentication.addTo === 'header'
        ? [{ name: authentication.name, value: 'API key', isSecret: true }]
        : [];
  }
}
