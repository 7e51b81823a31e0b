import { formatCount } from '#client/format.ts';

const cases = (count: number) => formatCount(count, 'test case', 'test cases');

/** How many of them failed: "1 of 3 test cases failed". */
function failing(count: number, all: number): string {
  if (count === 0) return all === 1 ? 'The test case passed' : `All ${cases(all)} passed`;
  if (all === 1) return 'The test case failed';
  return `${count} of ${cases(all)} failed`;
}

/** Every text about test cases. */
export const words = {
  title: 'Test cases',
  loading: 'Loading the test cases',
  failed: 'The test cases could not be loaded',
  runFailed: 'The test cases could not be run',
  lead: 'Each test case follows one simulated contact through the program on the canvas. Nothing is sent. Test cases run again every time you save.',
  failing,
  list: 'Test cases',
  run: 'Run',
  running: 'Running the test cases',
  outdated: 'The program has changed since the last run.',
  add: 'New test case',
  full: 'A program can have up to 30 test cases. Delete one you no longer need.',

  passed: 'Passed',
  notPassed: 'Failed',
  cannotRun: 'Cannot run',
  before: { passed: 'Passed before your changes', failed: 'Failed before your changes' },
  waiting: 'Not run yet',

  holds: 'Met',
  holdsNot: 'Not met',
  showWay: 'Show path',
  showWayOf: (title: string) => `Show path: ${title}`,
  edit: 'Edit',
  editOf: (title: string) => `Edit: ${title}`,
  duplicate: 'Duplicate',
  duplicateOf: (title: string) => `Duplicate: ${title}`,
  remove: 'Delete',
  removeOf: (title: string) => `Delete: ${title}`,
  neverIn: 'The contact was not enrolled, so there is no path to show.',
  removed: 'Test case deleted.',
  undo: 'Undo',
  duplicated: 'Test case duplicated.',
  written: 'Test case saved.',
  back: 'All test cases',
  ways: (count: number) => `Tested on all ${count} paths through the splits. This is one of them.`,
  someWays: (count: number) => `Tested on the first ${count} paths through the splits.`,

  emptyTitle: 'No test cases yet',
  empty:
    'A test case describes what should happen to one contact: “A contact who opens Welcome 1 without clicking gets Welcome 2 within 3 days.” It runs after every save and warns you before you activate.',
  first: 'Create one from this program',

  afterSaving: (count: number, all: number) => `${failing(count, all)}.`,
  show: 'Show',
} as const;
