import { TriangleAlert } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { FlowPlayer } from '#features/builder/replay/flow-player.tsx';
import replayStyles from '#features/builder/replay/replay.module.css';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { type RehearsalRun, shownRun, useRehearsals } from './rehearsals.ts';
import { useStaleness } from './staleness.ts';
import { useRehearsing } from './use-rehearsing.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Above the canvas: the flow of what was rehearsed, to be played, and whether the canvas is still what it is of. */
export function RehearsalBar() {
  const run = useRehearsals(shownRun);
  const staleness = useStaleness(run);
  const bar = useRef<HTMLElement>(null);
  const played = useMemo(() => run && { ...run.answer.replay, nodeIds: run.answer.nodeIds }, [run]);
  if (!run || !played) return null;

  return (
    <section
      ref={bar}
      tabIndex={-1}
      aria-label={words.flow}
      className={replayStyles['bar']}
      data-stale-figures={staleness ? '' : undefined}
    >
      <b className={styles['barTitle']}>{words.title}</b>
      <FlowPlayer key={run.number} replay={played} isRehearsed />
      {staleness && <Stale run={run} staleness={staleness} onPress={() => bar.current?.focus()} />}
    </section>
  );
}

type StaleProps = Readonly<{
  run: RehearsalRun;
  staleness: NonNullable<ReturnType<typeof useStaleness>>;
  /** The button is gone when it is done. */
  onPress: () => void;
}>;

function Stale({ run, staleness, onPress }: StaleProps) {
  const rehearse = useRehearsing();
  const isBusy = useRehearsals(({ underWay }) => underWay !== null);
  const notice = words.staleness[staleness];
  return (
    <p className={styles['barStale']}>
      <Icon of={TriangleAlert} />
      <span>{notice.title}</span>
      <Button
        size="small"
        busy={isBusy}
        onClick={() => {
          if (isBusy) return;
          onPress();
          void rehearse('canvas', run.setup);
        }}
      >
        {notice.again}
      </Button>
    </p>
  );
}
