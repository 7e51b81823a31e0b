import { campaignWords as words } from './words.ts';
import styles from './email-view.module.css';

export type EmailText = Readonly<{ fromName: string; subject: string; preheader: string; body: string }>;

/** An email as its reader sees it: the line of the inbox, and the text. */
export function EmailView({ email, label }: { email: EmailText; label: string }) {
  const { fromName, subject, preheader, body } = email;
  return (
    <article aria-label={label} className={styles['email']}>
      <header className={styles['head']}>
        <span className={styles['from']}>{fromName || words.noSender}</span>
        <strong className={styles['subject']}>{subject || words.noSubject}</strong>
        <span className={styles['preheader']}>{preheader || getFirstWords(body)}</span>
      </header>
      <p className={styles['body']}>{body || words.noBody}</p>
    </article>
  );
}

function getFirstWords(body: string): string {
  return body.trim().replaceAll(/\s+/g, ' ').slice(0, 140);
}

/** A text message as its reader sees it. */
export function TextMessageView({ from, text, label }: { from: string; text: string; label: string }) {
  return (
    <article aria-label={label} className={styles['sms']}>
      <span className={styles['from']}>{from}</span>
      <p className={styles['bubble']}>{text}</p>
    </article>
  );
}
