import type { DataField } from '#domain/data-fields/data-field.ts';
import type { DataFieldType } from '#domain/data-fields/field-types.ts';
import type { ColumnFormat } from './column-format.ts';
import type { ColumnUse, SubscriptionColumn } from './column-use.ts';
import type { ColumnFacts } from './describe-column.ts';
import { bareName, nameField } from './name-field.ts';
import { findOwnColumn } from './own-export.ts';

/** Headers of our own export, of Mailchimp, Shopify and others, as bareName writes them. */
const SUBSCRIPTION: Readonly<Record<SubscriptionColumn, RegExp>> = {
  agreed:
    /^(?:EMAIL)?(?:SUBSCRI(?:PTION|BED)(?:STATUS)?|OPT(?:ED)?IN(?:STATUS)?|(?:MARKETING)?CONSENT|(?:MEMBER|MARKETING)?STATUS|MARKETING)$|^ACCEPTS(?:EMAIL)?MARKETING$|^NEWSLETTER$/,
  left: /^(?:EMAIL)?(?:UNSUB(?:SCRIBED?)?(?:TIME|AT|DATE|ON)?|OPT(?:ED)?OUT(?:TIME|AT|DATE)?|DONOTEMAIL)$/,
  bounced: /^(?:EMAIL)?(?:CLEAN(?:ED)?(?:TIME|AT|DATE)?|(?:HARD)?BOUNCED?(?:TIME|AT|DATE)?|SUPPRESSED)$/,
};
const SMS = /^(?:ACCEPTS)?SMS(?:MARKETING)?(?:CONSENT|OPT(?:ED)?IN|SUBSCRIPTION|STATUS|SUBSCRIBED)*$/;
const ADDED =
  /^(?:ADDED|DATEADDED|OPTINTIME|CREATED(?:AT|ON|DATE)?|DATECREATED|SIGNUPDATE|SUBSCRIBED(?:AT|ON|DATE))$/;
/** The share of a column's cells that must say "subscribed", "cleaned" and the like for it to be the subscription. */
const MOST = 0.9;

type Once = 'smsConsent' | 'added' | 'lists' | 'preferences';

/** [M8] What each column is probably for, by its header and all its values. */
export function suggestColumns(
  columns: readonly ColumnFacts[],
  dataFields: readonly DataField[],
): readonly ColumnUse[] {
  const emailColumn = findEmailColumn(columns);
  const known = new Map(dataFields.map((field) => [bareName(field.name), field]));
  const names = new Set(dataFields.map(({ name }) => name));
  const taken = new Set<string>();
  const takeOnce = (once: Once) => {
    const isFree = !taken.has(once);
    taken.add(once);
    return isFree;
  };
  const headers = columns.map(({ header }) => header);
  return columns.map((column, index): ColumnUse => {
    const own = findOwnColumn(headers, index);
    if (own) return own;
    if (index === emailColumn) return { kind: 'email' };
    const bare = bareName(column.header);
    const field = known.get(bare);
    if (field && !taken.has(field.name)) {
      taken.add(field.name);
      return { kind: 'field', name: field.name, format: formatFor(field.type, column) };
    }
    if (column.filled === 0) return { kind: 'ignore' };
    const says = findSubscription(bare, column);
    if (says) return { kind: 'subscription', says };
    if (SMS.test(bare) && isAboutConsent(column) && takeOnce('smsConsent')) return { kind: 'smsConsent' };
    if (/^LISTS?$/.test(bare) && takeOnce('lists')) return { kind: 'lists' };
    if (bare === 'PREFERENCES' && takeOnce('preferences')) return { kind: 'preferences' };
    if (ADDED.test(bare) && column.type === 'Date' && takeOnce('added')) {
      return { kind: 'added', format: formatFor('Date', column) };
    }
    const name = nameField(column.header, index, (one) => taken.has(one) || names.has(one));
    taken.add(name);
    return { kind: 'newField', name, type: column.type, format: formatFor(column.type, column) };
  });
}

/** Undefined where a person has to choose, and for what has no format. */
export function formatFor(type: DataFieldType, { dates, numbers }: ColumnFacts): ColumnFormat | undefined {
  if (type === 'Date') return dates ?? undefined;
  return type === 'Number' ? (numbers ?? undefined) : undefined;
}

/** The column with the most addresses in it; its header decides between equals. */
function findEmailColumn(columns: readonly ColumnFacts[]): number | null {
  const scores = columns.map(({ header, addresses }) => {
    if (/^e-?mail(?: address)?$/i.test(header)) return addresses * 2 + 1.5;
    return addresses * 2 + (/e-?mail/i.test(header) ? 1 : 0);
  });
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : null;
}

function findSubscription(bare: string, column: ColumnFacts): SubscriptionColumn | null {
  if (SUBSCRIPTION.left.test(bare)) return 'left';
  if (SUBSCRIPTION.bounced.test(bare)) return 'bounced';
  if (SUBSCRIPTION.agreed.test(bare) && isAboutConsent(column)) return 'agreed';
  return column.type === 'Text' && isAboutConsent(column) ? 'agreed' : null;
}

function isAboutConsent({ consents, filled }: ColumnFacts): boolean {
  return consents >= filled * MOST;
}
