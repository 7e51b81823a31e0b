import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ConsentSince } from '#domain/contacts/consent.ts';
import { describeConsentReason } from '#domain/contacts/describe-consent.ts';
import { contactWords as words } from './words.ts';
import styles from './contacts.module.css';

type Props = Readonly<{ since: ConsentSince | undefined; campaignName: string | null }>;

/** [A17] Since when a consent is what it is, and why; nothing where nobody wrote it down. */
export function SinceWhen({ since, campaignName }: Props) {
  const timeZone = useTimeZone();
  if (!since) return null;
  const reason = describeConsentReason(since.because, campaignName);
  return <p className={styles['count']}>{words.since(formatInstant(since.at, timeZone), reason)}</p>;
}
