import type { Faults } from '#client/faults.ts';

const SPEEDS: Readonly<Record<number, string>> = {
  1: 'Real time',
  60: 'A minute each second',
  3_600: 'An hour each second',
  86_400: 'A day each second',
};

export const words = {
  product: 'Program Builder',
  skipLink: 'Skip to the content',
  theme: 'Theme',

  clock: (now: string, place: string, speed: number) =>
    `Account clock: ${now} ${place}${speed === 1 ? '' : `, ${SPEEDS[speed]?.toLowerCase()}`}`,
  clockHeading: (timeZone: string) => `Account time, ${timeZone}`,
  nextEvent: (when: string) => `Next event ${when}`,
  nextEvents: {
    enrols: (program: string, when: string) => `Next: “${program}” enrols at ${when}`,
    slotPasses: (program: string, when: string) =>
      `Next: “${program}” would enrol at ${when}, but its enrolment is disabled`,
    contactGoesOn: (program: string, when: string) => `Next: a contact in “${program}” goes on at ${when}`,
  },
  speed: 'Speed',
  speeds: (speed: number) => SPEEDS[speed] ?? `${speed} times as fast`,
  speedSet: (speed: string) => `Account clock: ${speed.toLowerCase()}.`,
  skipToNextEvent: 'Skip to next event',
  nothingDue: 'No event ahead',
  nothingToSkipTo: 'No program waits for anything.',
  hour: '+1 hour',
  day: '+1 day',
  week: '+1 week',
  movingClock: (to: string) => `Moving the clock on to ${to}`,
  clockMoved: (now: string) => `The account clock is at ${now}.`,

  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be mistyped, or what it led to is gone.',
  toMyPrograms: 'Go to My programs',
  crashTitle: 'This page stopped working',
  crashText: 'What you saved is safe. Reload the page to go on.',
  reload: 'Reload the page',
  lostTitle: 'This browser no longer has your account',
  lostText: (since: string) =>
    `What was kept here since ${since} is gone: the browser’s storage was cleared or lost. A new sample account was made in its place. If you have a backup file, restore it in Settings: everything is back as it was then. Without one, contacts and programs that you exported can be imported, or you can start empty.`,
  lostSettings: 'Go to backups',
  faultsAreInjected: (faults: string) => `Trouble is being simulated: ${faults}.`,
  stopFaults: 'Stop',
  startFailedTitle: 'The account could not be opened',
} as const;

const DELAYS: Readonly<Record<Faults['delayMs'], string>> = {
  0: '',
  500: 'answers take half a second more',
  3000: 'answers take 3 seconds more',
};

const FAILURES: Readonly<Record<Faults['failures'], string>> = {
  none: '',
  oneInFive: '1 call in 5 fails',
  everyChange: 'every change fails',
};

/** "answers take 3 seconds more, 1 call in 5 fails". Where nothing gets through, nothing else matters. */
export function describeFaults({ delayMs, failures, isOffline }: Faults): string {
  if (isOffline) return 'this tab is offline';
  return [DELAYS[delayMs], FAILURES[failures]].filter((words) => words !== '').join(', ');
}
