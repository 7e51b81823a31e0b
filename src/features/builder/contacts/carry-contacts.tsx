import { GripVertical } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { NodeContactsQuery } from '#client/calls/step-contacts.ts';
import type { NodeId } from '#domain/ids.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { type Carried, carry } from './carried.ts';
import { DropFrame } from './drop-frame.tsx';
import { MoveDialog } from './plan-dialogs.tsx';
import { words } from './words.ts';
import styles from './contacts.module.css';

type Moving = { readonly what: Carried; readonly to: NodeId | null };

type Props = Readonly<{
  asked: NodeContactsQuery;
  /** The chosen ones, or all. */
  meant: Carried;
  onDone: () => void;
  /** Begins the drag of a row; undefined while contacts can't be moved. */
  children: (onCarry: ((event: DragEvent, what: Carried) => void) | undefined) => ReactNode;
}>;

/** Lets contacts who wait in a deactivated program be dragged onto another step. What was dropped is asked about in words. */
export function CarryContacts({ asked, meant, onDone, children }: Props) {
  const { isEditable, hasEnrolled } = useBuilder();
  const [carried, setCarried] = useState<Carried | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  if (!isEditable || !hasEnrolled || asked.which !== 'here') return children(undefined);

  const onCarry = (event: DragEvent, what: Carried) => {
    carry(event, what.count);
    setCarried(what);
  };
  return (
    <>
      {meant.count > 0 && (
        <Button
          size="small"
          icon={GripVertical}
          draggable
          className={styles['grip']}
          tooltip={words.carryHint}
          onDragStart={(event) => onCarry(event, meant)}
          onClick={() => setMoving({ what: meant, to: null })}
        >
          {words.carry(meant.count)}
        </Button>
      )}
      {children(onCarry)}
      {carried && (
        <DropFrame
          from={asked.nodeId}
          count={carried.count}
          onDrop={(to) => {
            setCarried(null);
            setMoving({ what: carried, to });
          }}
          onEnd={() => setCarried(null)}
        />
      )}
      {moving && (
        <MoveDialog
          place={asked}
          {...moving.what}
          to={moving.to}
          onClose={() => setMoving(null)}
          onDone={() => {
            setMoving(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
