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

/** The headers that a request carries; of credentials only their kind. */
export function listHeaders({ authentication, headers }: WebhookProfile): WebhookProfile['headers'] {
  return [
    { name: 'Content-Type', value: 'application/json' },
    ...authenticationHeader(authentication),
    ...headers,
  ];
}

function authenticationHeader(authentication: WebhookAuthentication) {
  switch (authentication.kind) {
    case 'none':
      return [];
    case 'basic':
      return [{ name: 'Authorization', value: `Basic for ${authentication.userName}` }];
    case 'bearer':
      return [{ name: 'Authorization', value: 'Bearer token' }];
    case 'apiKey':
      return authentication.addTo === 'header' ? [{ name: authentication.name, value: 'API key' }] : [];
  }
}
