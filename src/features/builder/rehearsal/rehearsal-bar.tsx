import { useMemo } from 'react';
import { FlowPlayer } from '#features/builder/replay/flow-player.tsx';
import replayStyles from '#features/builder/replay/replay.module.css';
import styles from './rehearsal.module.css';
import { shownRun, useRehearsals } from './rehearsals.ts';
import { rehearsalWords as words } from './words.ts';

/** Above the canvas: the flow of what was rehearsed, to be played. */
export function RehearsalBar() {
  const run = useRehearsals(shownRun);
  const played = useMemo(() => run && { ...run.answer.replay, nodeIds: run.answer.nodeIds }, [run]);
  if (!run || !played) return null;

  return (
    <section aria-label={words.flow} className={replayStyles['bar']}>
      <b className={styles['barTitle']}>{words.title}</b>
      <FlowPlayer key={run.number} replay={played} isRehearsed />
    </section>
  );
}
