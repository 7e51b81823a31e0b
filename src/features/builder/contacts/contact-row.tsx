import type { DragEvent } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { formatInstant } from '#client/format.ts';
import { useAccountNow, useTimeZone } from '#client/use-account.ts';
import type { NodeContact } from '#contract/node-contacts.ts';
import type { NodeId } from '#domain/ids.ts';
import { describeWait } from '#domain/nodes/describe-wait.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { journeySearch } from '#features/builder/address/journey-url.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { Badge } from '#ui/badge.tsx';
import { Checkbox } from '#ui/choice-fields.tsx';
import { words } from './words.ts';
import styles from './contacts.module.css';

type Props = Readonly<{
  nodeId: NodeId;
  contact: NodeContact;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** Where it may be dragged to another step. */
  onCarry: ((event: DragEvent) => void) | undefined;
}>;

/** One contact: since when it is here, why it waits and until when at most, what is planned for it. */
export function ContactRow({ nodeId, contact, isChosen, onChoose, onCarry }: Props) {
  const { search } = useLocation();
  const email = contact.email ?? words.deleted;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is one way more; the buttons of the panel do the same
    <li className={styles['row']} draggable={onCarry !== undefined} onDragStart={onCarry}>
      <Checkbox aria-label={words.choose(email)} checked={isChosen} onChange={onChoose} />
      <div className={styles['who']}>
        <Link
          to={{ search: journeySearch(search, contact.contactId) }}
          className={styles['email']}
          // A link is dragged by itself; here the whole row is, where it may be.
          draggable={false}
          title={words.journeyOf(email)}
        >
          {email}
        </Link>
        {contact.name !== '' && <span className={styles['quiet']}>{contact.name}</span>}
        <Stay nodeId={nodeId} contact={contact} />
      </div>
    </li>
  );
}

function Stay({ nodeId, contact }: Pick<Props, 'nodeId' | 'contact'>) {
  const { isEditable, words: context } = useBuilder();
  const timeZone = useTimeZone();
  const now = useAccountNow() ?? context.now;
  const node = useDesign(({ present }) => graphFor(present).nodes.get(nodeId));
  const format = (at: Instant) => formatInstant(at, timeZone, 'clock');
  const { arrivedAt, leftAt, dueAt, planned } = contact;
  if (leftAt !== null) {
    return <span className={styles['quiet']}>{words.until(format(arrivedAt), format(leftAt))}</span>;
  }
  if (dueAt === null) return <span className={styles['quiet']}>{words.fromOn(format(arrivedAt))}</span>;
  const wait = describeWait(node, { arrivedAt, dueAt }, { words: context, format });
  const isOver = wait.until !== null && wait.until <= now;
  return (
    <>
      <span className={styles['quiet']}>{words.since(format(arrivedAt))}</span>
      <span>{isEditable && isOver ? words.heldOverdue : wait.text}</span>
      {planned && (
        <span>
          <Badge tone="warning">
            <PlannedWords to={planned.to} />
          </Badge>
        </span>
      )}
    </>
  );
}

function PlannedWords({ to }: { to: NodeId | null }) {
  const { words: context } = useBuilder();
  const target = useDesign(({ present }) => (to === null ? undefined : graphFor(present).nodes.get(to)));
  if (to === null) return words.plannedHere(null);
  return words.plannedHere(target ? shortName(target, context) : words.deletedStep);
}
