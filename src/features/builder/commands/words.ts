/** The headings that commands are listed under, and why some can't be done now. */
export const COMMAND_WORDS = {
  groups: {
    program: 'Program',
    edit: 'Edit',
    steps: 'Steps',
    add: 'Add a step',
    find: 'Find',
    view: 'View',
  },
  notActive: 'It is not active.',
  alreadyActive: 'It is active already.',
  noProblems: 'No errors and no warnings.',
  moved: (direction: 'up' | 'down') => `Moved ${direction}.`,
  addBefore: 'Add before',
  onCanvasOnly: 'Only the canvas has a zoom.',
  noStep: 'Choose a step first.',
  oneStep: 'Choose one step.',
  noWayOut: 'That step has no way out.',
  noTwoBranches: 'Only a step with two ways out has branches to swap.',
  startFixed: 'Every program has one Start; it stays.',
} as const;
