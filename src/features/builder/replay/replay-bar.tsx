import { useQuery } from '@tanstack/react-query';
import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatInstant } from '#client/format.ts';
import { KEYS } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramReplay } from '#contract/report.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { insideThen, movesThen, pastAt } from './past-at.ts';
import styles from './replay.module.css';
import { usePlaying } from './use-playing.ts';
import { useReplayPlace } from './use-replay-place.ts';
import { words } from './words.ts';

/** So long after the last move of the slider it has settled. */
const SETTLED_MS = 500;
const SPEEDS = ['1', '4', '16'] as const;

/** What really happened, played on the canvas: a bar above it, as long as it is open. */
export function ReplayBar() {
  const { programId, figures } = useBuilder();
  const { show } = useReplayPlace();
  const api = useApi();
  const replay = useQuery({
    queryKey: [...KEYS.replay, programId],
    queryFn: () => api.replay(programId),
    // What happened until it was opened: it is not replaced under the slider.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  // Leaving it by any way leads back to now.
  useEffect(() => () => figures.showPast(null), [figures]);
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
      {replay.data && <Player replay={replay.data} />}
      <Button size="small" className={styles['back']} onClick={() => show(false)}>
        {words.backToNow}
      </Button>
    </section>
  );
}

function Player({ replay }: { replay: ProgramReplay }) {
  const { figures } = useBuilder();
  const timeZone = useTimeZone();
  const connectors = useDesign((state) => state.present.connectors);
  const last = replay.stretches - 1;
  const [stretch, setStretch] = useState(last);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('4');
  const { isPlaying, toggle, pause } = usePlaying({ stretch, last, speed: Number(speed), go: setStretch });
  const past = pastAt(replay, stretch, connectors);
  const when = formatInstant(past.at, timeZone, 'clock');
  const [inside, moved] = [words.inside(insideThen(past)), words.moved(movesThen(past))];
  const settled = words.settled(when, inside, moved);

  useEffect(
    () => figures.showPast(pastAt(replay, stretch, connectors)),
    [figures, replay, stretch, connectors],
  );
  useEffect(() => {
    if (isPlaying) return;
    const timer = setTimeout(() => announce(settled), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [settled, isPlaying]);

  if (replay.nodeIds.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <IconButton
        size="small"
        name={isPlaying ? words.pause : words.play}
        icon={isPlaying ? Pause : Play}
        onClick={toggle}
      />
      <input
        type="range"
        aria-label={words.moment}
        aria-valuetext={when}
        min={-1}
        max={last}
        step={1}
        value={stretch}
        className={styles['slider']}
        onChange={(event) => {
          pause();
          setStretch(Number(event.currentTarget.value));
        }}
      />
      <p className={styles['moment']}>
        <b>{words.asOf(when)}</b>
        <span>
          {inside}, {moved}
        </span>
      </p>
      <SelectField
        label={words.speed}
        labelHidden
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: words.speeds[value] }))}
        onChange={setSpeed}
      />
    </>
  );
}
