import type { ChangedWebhookProfile, NewWebhookProfile } from '#contract/profiles.ts';
import {
  RATE_LIMIT,
  type WebhookAuthentication,
  type WebhookProfile,
} from '#domain/profiles/webhook-profile.ts';
import { keepSecrets, type SecretFault } from '#domain/profiles/webhook-secrets.ts';
import { isWebhookUrl } from '#domain/profiles/webhook-url.ts';
import { profileWords as words } from './words.ts';

/** What is typed into the dialog. */
export type WebhookDraft = {
  readonly name: string;
  readonly url: string;
  /** Null: what is stored stays. */
  readonly authentication: WebhookAuthentication | null;
  /** One in each line: "Name: value". */
  readonly headers: string;
  readonly isLimited: boolean;
  readonly rate: number | undefined;
};

export const EMPTY_DRAFT: WebhookDraft = {
  name: '',
  url: '',
  authentication: { kind: 'none' },
  headers: '',
  isLimited: false,
  rate: 60,
};

/** What is stored, to be changed: its authentication stays until another is chosen. */
export function toDraft({
  name,
  url,
  authentication,
  headers,
  maximumPerMinute,
}: WebhookProfile): WebhookDraft {
  return {
    name,
    url,
    authentication: authentication.kind === 'none' ? authentication : null,
    headers: headers.map((header) => `${header.name}: ${header.value}`).join('\n'),
    isLimited: maximumPerMinute !== null,
    rate: maximumPerMinute ?? EMPTY_DRAFT.rate,
  };
}

export function firstAuthentication(kind: WebhookAuthentication['kind']): WebhookAuthentication {
  switch (kind) {
    case 'none':
      return { kind };
    case 'basic':
      return { kind, userName: '', password: '' };
    case 'apiKey':
      return { kind, name: 'X-Api-Key', value: '', addTo: 'header' };
    case 'bearer':
      return { kind, token: '' };
  }
}

/** What is still to be entered, by field; nothing when the draft can be stored in place of `stored`. */
export function findErrors(draft: WebhookDraft, stored: WebhookProfile | null) {
  const fault = stored && findSecretFault(draft, stored);
  const again = (field: SecretFault['field']) =>
    fault?.field === field ? words.again[fault.reason] : undefined;
  const isSecretMissing = draft.authentication !== null && !isComplete(draft.authentication);
  return {
    name: draft.name.trim() === '' ? words.enter.name : undefined,
    url: isWebhookUrl(draft.url.trim()) ? again('url') : words.enter.url,
    authentication: again('authentication'),
    secret: isSecretMissing ? words.enter.secret : undefined,
    headers: parseHeaders(draft.headers) === null ? words.enter.headers : again('headers'),
    rate: draft.isLimited && !isRate(draft.rate) ? words.enter.rate : undefined,
  };
}

function findSecretFault(draft: WebhookDraft, stored: WebhookProfile): SecretFault | null {
  const kept = keepSecrets(stored, toChange(draft));
  return kept.ok ? null : kept.refusal;
}

export function toProfile(draft: WebhookDraft): NewWebhookProfile {
  return { ...toChange(draft), authentication: draft.authentication ?? { kind: 'none' } };
}

export function toChange(draft: WebhookDraft): ChangedWebhookProfile {
  return {
    name: draft.name,
    url: draft.url.trim(),
    authentication: draft.authentication,
    headers: parseHeaders(draft.headers) ?? [],
    maximumPerMinute: draft.isLimited ? (draft.rate ?? null) : null,
  };
}

function isRate(rate: number | undefined): boolean {
  return rate !== undefined && Number.isInteger(rate) && rate >= RATE_LIMIT.min && rate <= RATE_LIMIT.max;
}

function isComplete(authentication: WebhookAuthentication): boolean {
  switch (authentication.kind) {
    case 'none':
      return true;
    case 'basic':
      return authentication.userName !== '' && authentication.password !== '';
    case 'apiKey':
      return isHeaderName(authentication.name) && authentication.value !== '';
    case 'bearer':
      return authentication.token !== '';
  }
}

export function isHeaderName(text: string): boolean {
  return /^[A-Za-z0-9-]{1,100}$/.test(text);
}

/** Null when a line is no header. */
function parseHeaders(text: string): NewWebhookProfile['headers'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const headers = lines.map((line) => {
    const [name = '', ...rest] = line.split(':');
    return { name: name.trim(), value: rest.join(':').trim() };
  });
  return headers.every(({ name, value }) => isHeaderName(name) && value !== '') ? headers : null;
}
