import type { Faults } from '#client/faults.ts';

const SPEEDS: Readonly<Record<number, string>> = {
  1: 'Real time',
  60: '1 minute per second',
  3_600: '1 hour per second',
  86_400: '1 day per second',
};

export const words = {
  product: 'Program Builder',
  skipLink: 'Skip to main content',
  theme: 'Theme',

  clock: (now: string, place: string, speed: number) =>
    `Account clock: ${now}, ${place} time${speed === 1 ? '' : `, ${SPEEDS[speed]?.toLowerCase()}`}`,
  clockHeading: (timeZone: string) => `Account time (${timeZone})`,
  nextEvent: (when: string) => `Next event: ${when}`,
  nextEvents: {
    enrols: (program: string, when: string) => `Next: “${program}” enrols contacts (${when})`,
    slotPasses: (program: string, when: string) =>
      `Next: “${program}” is due to enrol (${when}), but enrolment is disabled`,
    contactGoesOn: (program: string, when: string) => `Next: a contact in “${program}” continues (${when})`,
  },
  speed: 'Speed',
  speeds: (speed: number) => SPEEDS[speed] ?? `${speed}× speed`,
  speedSet: (speed: string) => `Clock speed: ${speed.toLowerCase()}.`,
  skipToNextEvent: 'Skip to next event',
  nothingDue: 'No upcoming events',
  nothingToSkipTo: 'Nothing is scheduled: no enrolments are due and no contacts are waiting.',
  hour: '+1 hour',
  day: '+1 day',
  week: '+1 week',
  movingClock: (to: string) => `Moving the clock to ${to}`,
  clockMoved: (now: string) => `Account clock moved to ${now}.`,

  notFoundTitle: 'Page not found',
  notFoundText: 'Check the web address. The page may have been deleted.',
  toMyPrograms: 'Go to My programs',
  crashTitle: 'This page stopped working',
  crashText: 'Your saved work is safe. Reload the page to continue.',
  reload: 'Reload the page',
  lostTitle: 'This browser no longer has your account',
  lostText: (since: string) =>
    `Everything stored here since ${since} has been lost because the browser’s storage was cleared. We have created a new sample account. If you have a backup file, restore it in Settings. If not, you can import contacts and programs you exported, or start empty.`,
  lostSettings: 'Go to backups',
  faultsAreInjected: (faults: string) => `Simulating connection problems: ${faults}.`,
  stopFaults: 'Stop simulation',
  startFailedTitle: 'The account could not be opened',
} as const;

const DELAYS: Readonly<Record<Faults['delayMs'], string>> = {
  0: '',
  500: 'responses delayed by 0.5 seconds',
  3000: 'responses delayed by 3 seconds',
};

const FAILURES: Readonly<Record<Faults['failures'], string>> = {
  none: '',
  oneInFive: '1 in 5 requests fails',
  everyChange: 'all changes fail',
};

/** "responses delayed by 3 seconds, 1 in 5 requests fails". Where nothing gets through, nothing else matters. */
export function describeFaults({ delayMs, failures, isOffline }: Faults): string {
  if (isOffline) return 'this tab is offline';
  return [DELAYS[delayMs], FAILURES[failures]].filter((words) => words !== '').join(', ');
}
