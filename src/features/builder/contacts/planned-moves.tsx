import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { movesQuery } from '#client/queries.ts';
import type { PendingMoveRow } from '#contract/node-contacts.ts';
import type { NodeId } from '#domain/ids.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toaster.tsx';
import { words } from './words.ts';
import styles from './contacts.module.css';

/** What will be done with contacts on reactivation, wherever they are, each to be undone. */
export function PlannedMoves() {
  const { programId } = useBuilder();
  const { data } = useQuery(movesQuery(useApi(), programId));
  const moves = data?.moves ?? [];
  if (moves.length === 0) return null;
  return (
    <section className={styles['plans']}>
      <h3 className={styles['plansTitle']}>{words.plans}</h3>
      <ul>
        {moves.map((move) => (
          <Planned key={move.id} move={move} />
        ))}
      </ul>
    </section>
  );
}

function Planned({ move }: { move: PendingMoveRow }) {
  const api = useApi();
  const { programId } = useBuilder();
  const formatName = useStepName();
  const [isBusy, setIsBusy] = useState(false);
  const undo = async () => {
    setIsBusy(true);
    try {
      await api.undoMove(programId, move.id);
      showToast({ text: words.undone });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
      setIsBusy(false);
    }
  };
  const what =
    move.to === null ? words.removedOn(move.contacts) : words.movedOn(move.contacts, formatName(move.to));
  return (
    <li className={styles['plan']}>
      <span>
        {what}
        <span className={styles['quiet']}>{words.fromStep(formatName(move.from))}</span>
      </span>
      <Button
        size="small"
        icon={Undo2}
        busy={isBusy}
        aria-label={`${words.undo}: ${what}`}
        onClick={() => void undo()}
      >
        {words.undo}
      </Button>
    </li>
  );
}

function useStepName(): (id: NodeId) => string {
  const { words: context } = useBuilder();
  const design = useDesign(({ present }) => present);
  return (id) => {
    const node = graphFor(design).nodes.get(id);
    return node ? shortName(node, context) : words.deletedStep;
  };
}
