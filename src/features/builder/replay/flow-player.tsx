import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { IconButton } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { insideThen, movesThen, type PlayedReplay, pastAt } from './past-at.ts';
import { usePlaying } from './use-playing.ts';
import { words } from './words.ts';
import styles from './replay.module.css';

/** So long after the last move of the slider it has settled. */
const SETTLED_MS = 500;
const SPEEDS = ['1', '4', '16'] as const;

type Props = Readonly<{ replay: PlayedReplay; isRehearsed: boolean }>;

/** Plays on the canvas who was where, from the last moment on or any that the slider is moved to. */
export function FlowPlayer({ replay, isRehearsed }: Props) {
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
    () => figures.showPast({ ...pastAt(replay, stretch, connectors), isRehearsed }),
    [figures, replay, isRehearsed, stretch, connectors],
  );
  // Leaving it by any way leads back to now.
  useEffect(() => () => figures.showPast(null), [figures]);
  useEffect(() => {
    if (isPlaying) return;
    const timer = setTimeout(() => announce(settled), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [settled, isPlaying]);

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
