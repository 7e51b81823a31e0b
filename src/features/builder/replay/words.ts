import { formatCount } from '#client/format.ts';

/** Every text of the replay. */
export const words = {
  label: 'Replay',
  moment: 'Time',
  asOf: (when: string) => `As of ${when}`,
  play: 'Play',
  pause: 'Pause',
  speed: 'Speed',
  speeds: { 1: 'Slow', 4: 'Normal', 16: 'Fast' },
  backToNow: 'Back to now',
  loading: 'Loading the replay',
  failed: 'The replay could not be loaded',
  retry: 'Try again',
  nothing: 'Nothing to replay yet.',
  inside: (contacts: number) => `${formatCount(contacts, 'contact')} inside`,
  moved: (moves: number) => `${formatCount(moves, 'move')} just before this`,
  settled: (when: string, inside: string, moved: string) => `As of ${when}: ${inside}, ${moved}.`,
} as const;
