import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { KEYS } from '#client/queries.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { FlowPlayer } from './flow-player.tsx';
import { words } from './words.ts';
import styles from './replay.module.css';

/** What really happened, played on the canvas: a bar above it, as long as it is open. */
export function ReplayBar() {
  const { programId } = useBuilder();
  const { show } = usePlayPlace('replay');
  const api = useApi();
  const replay = useQuery({
    queryKey: [...KEYS.replay, programId],
    queryFn: () => api.replay(programId),
    // What happened until it was opened: it is not replaced under the slider.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <section aria-label={words.label} className={styles['bar']}>
      {replay.isPending && <DelayedSpinner label={words.loading} />}
      {replay.isError && (
        <>
          <p>{words.failed}</p>
          <Button size="small" onClick={() => void replay.refetch()}>
            {words.retry}
          </Button>
        </>
      )}
      {replay.data?.nodeIds.length === 0 && <p>{words.nothing}</p>}
      {replay.data && replay.data.nodeIds.length > 0 && (
        <FlowPlayer replay={replay.data} isRehearsed={false} />
      )}
      <Button size="small" className={styles['back']} onClick={() => show(false)}>
        {words.backToNow}
      </Button>
    </section>
  );
}
