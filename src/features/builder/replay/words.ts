import { formatCount } from '#client/format.ts';

/** Every text of the replay. */
export const words = {
  label: 'Replay',
  moment: 'Moment',
  asOf: (when: string) => `As of ${when}`,
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speeds: { 1: 'Slow', 4: 'Normal', 16: 'Fast' },
  backToNow: 'Back to now',
  loading: 'Reading what happened',
  failed: 'What happened could not be read',
  retry: 'Try again',
  nothing: 'Nothing has happened in this program yet.',
  inside: (contacts: number) => `${formatCount(contacts, 'contact')} inside`,
  moved: (moves: number) => `${formatCount(moves, 'move')} just before`,
  settled: (when: string, inside: string, moved: string) => `As of ${when}: ${inside}, ${moved}.`,
} as const;
