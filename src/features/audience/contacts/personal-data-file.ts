import type { PersonalData } from '#contract/personal-data.ts';
import { describeConsentReason } from '#domain/contacts/describe-consent.ts';

/** What a person reads of all that is known of them: one page that needs nothing else. */
export function formatPersonalDataPage(data: PersonalData, formatMoment: (at: number) => string): string {
  const { contact, programs, messages, activity } = data;
  const { subscriptionSince, smsConsent } = contact;
  const since = (consent: typeof subscriptionSince) =>
    consent ? `, since ${formatMoment(consent.at)}. ${describeConsentReason(consent.because, null)}` : '';
  const facts: [string, string][] = [
    ['Email address', contact.email],
    ['Added', formatMoment(contact.createdAt)],
    ['Subscription', contact.subscription + since(subscriptionSince)],
    ['SMS consent', (smsConsent?.status ?? 'unknown') + since(smsConsent)],
    ['Lists', data.lists.join(', ')],
    ['Preferences', data.preferences.join(', ')],
    ...Object.entries(contact.fields).map(([name, value]): [string, string] => [name, String(value ?? '')]),
  ];
  const sections = [
    table('What we hold', ['', ''], facts),
    table(
      'Programs',
      ['Program', 'Enrolled', 'Outcome', 'Steps'],
      programs.map(({ name, enrolledAt, outcome, journeys }) => [
        name,
        formatMoment(enrolledAt),
        outcome ?? 'Inside',
        String(journeys.reduce((sum, { stops }) => sum + stops.length, 0)),
      ]),
    ),
    table(
      'Messages',
      ['Sent', 'Campaign', 'Subject', 'Text', 'Opened', 'Clicked'],
      messages.map(({ sentAt, campaignName, subject, body, openedAt, clickedAt }) => [
        formatMoment(sentAt),
        campaignName,
        subject,
        body,
        openedAt === null ? '' : formatMoment(openedAt),
        clickedAt === null ? '' : formatMoment(clickedAt),
      ]),
    ),
    table(
      'Activity',
      ['When', 'Who', 'What'],
      activity.map(({ at, by, what }) => [formatMoment(at), by, what]),
    ),
  ];
  const title = `What ${data.account} knows of ${contact.email}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #8886;padding:.3rem .6rem;text-align:left;vertical-align:top;white-space:pre-wrap}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>As of ${escapeHtml(formatMoment(data.at))}.</p>
${sections.join('\n')}
</body>
</html>
`;
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  const none = '<p>Nothing.</p>';
  const header = head.some((cell) => cell !== '')
    ? `<tr>${head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('')}</tr>`
    : '';
  return `<h2>${title}</h2>\n${rows.length === 0 ? none : `<table>${header}${body.join('')}</table>`}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
