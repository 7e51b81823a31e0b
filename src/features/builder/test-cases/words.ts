import { formatCount } from '#client/format.ts';

const cases = (count: number) => formatCount(count, 'test case', 'test cases');

/** How many of them do not pass: "1 of 3 test cases does not pass". */
function failing(count: number, all: number): string {
  if (count === 0) return all === 1 ? 'The test case passes' : `All ${cases(all)} pass`;
  if (all === 1) return 'The test case does not pass';
  return `${count} of ${cases(all)} ${count === 1 ? 'does' : 'do'} not pass`;
}

/** Every text about test cases. */
export const words = {
  title: 'Test cases',
  loading: 'Loading the test cases',
  failed: 'The test cases could not be loaded',
  runFailed: 'The test cases could not be run.',
  lead: 'Each follows one made-up contact through the program as it stands here. Nothing is sent. All are run again whenever you save.',
  failing,
  list: 'Test cases',
  run: 'Run',
  running: 'Running the test cases',
  outdated: 'The program has changed since they were run.',
  add: 'New test case',
  full: 'A program has no more than 30 test cases.',

  passed: 'Passes',
  notPassed: 'Does not pass',
  cannotRun: 'Can’t be run',
  before: { passed: 'Passed before the changes', failed: 'Did not pass before the changes' },
  waiting: 'Not run yet',

  holds: 'Holds',
  holdsNot: 'Does not hold',
  showWay: 'Show the way',
  showWayOf: (title: string) => `Show the way: ${title}`,
  edit: 'Edit',
  editOf: (title: string) => `Edit: ${title}`,
  duplicate: 'Duplicate',
  duplicateOf: (title: string) => `Duplicate: ${title}`,
  remove: 'Delete',
  removeOf: (title: string) => `Delete: ${title}`,
  neverIn: 'The contact was not enrolled: there is no way to show.',
  removed: 'The test case was deleted.',
  undo: 'Undo',
  duplicated: 'The test case was duplicated.',
  written: 'The test case was saved.',
  back: 'All test cases',
  ways: (count: number) => `Run on all ${count} ways through its splits; this is one of them.`,
  someWays: (count: number) => `Run on the first ${count} of very many ways through its splits.`,

  emptyTitle: 'No test case yet',
  empty:
    'A test case says what should become of one contact: “A contact who opens Welcome 1 without clicking gets Welcome 2 within 3 days.” It is run after every save, and warns before you activate.',
  first: 'Begin with this program',

  afterSaving: (count: number, all: number) => `${failing(count, all)}.`,
  show: 'Show',
} as const;
