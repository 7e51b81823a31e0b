import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { exampleContactQuery } from '#client/queries.ts';
import { useAccountNow } from '#client/use-account.ts';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Contact } from '#domain/contacts/contact.ts';
import type { NodeId } from '#domain/ids.ts';
import { formatWebhookPayload } from '#domain/messages/webhook-payload.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import panels from '#features/builder/fields/panels.module.css';
import { ACTION_WORDS as words } from './action-words.ts';
import styles from './actions.module.css';

const INVENTED = { id: 1, email: 'amelia@example.com', fields: {} } as unknown as Contact;

type Props = Readonly<{ fields: readonly string[]; nodeId: NodeId; context: WordsContext }>;

/** The body as it would be sent for the first contact of the account. */
export function PayloadPreview({ fields, nodeId, context }: Props) {
  const { programId } = useBuilder();
  const now = useAccountNow() ?? context.now;
  const { data } = useQuery(exampleContactQuery(useApi()));
  const first = data ?? null;
  const payload = formatWebhookPayload(
    { contact: first ?? INVENTED, fields, programId, nodeId, enrolment: 0, visit: 2, at: now },
    { indent: 2 },
  );
  return (
    <>
      <p className={panels['note']}>{first ? words.payloadFor(first.email) : words.payloadNobody}</p>
      <pre className={styles['payload']}>{payload}</pre>
    </>
  );
}
