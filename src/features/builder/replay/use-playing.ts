import { useEffect, useState } from 'react';

/** Stretches in a second at the slowest. */
const PER_SECOND = 5;
const REDUCED = '(prefers-reduced-motion: reduce)';

type Playing = {
  readonly stretch: number;
  readonly last: number;
  readonly speed: number;
  readonly go: (stretch: number) => void;
};

/** Goes on by itself, stretch after stretch, until the last. Those who want less motion get one picture a second. */
export function usePlaying({ stretch, last, speed, go }: Playing) {
  const [isPlaying, setIsPlaying] = useState(false);
  const isAtEnd = stretch >= last;
  if (isPlaying && isAtEnd) setIsPlaying(false);
  useEffect(() => {
    if (!isPlaying) return;
    const isCalm = window.matchMedia(REDUCED).matches;
    const [wait, steps] = isCalm
      ? [1_000, PER_SECOND * speed]
      : [1_000 / PER_SECOND / Math.min(speed, 4), speed / Math.min(speed, 4)];
    const timer = setTimeout(() => go(Math.min(last, stretch + steps)), wait);
    return () => clearTimeout(timer);
  }, [isPlaying, stretch, last, speed, go]);
  return {
    isPlaying,
    toggle: () => {
      // From the end it begins again.
      if (!isPlaying && isAtEnd) go(-1);
      setIsPlaying(!isPlaying);
    },
    pause: () => setIsPlaying(false),
  };
}
