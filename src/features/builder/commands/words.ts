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
  notActive: 'This program is not active.',
  alreadyActive: 'This program is already active.',
  noProblems: 'No errors or warnings.',
  moved: (direction: 'up' | 'down') => `Moved ${direction}.`,
  addBefore: 'Add before',
  onCanvasOnly: 'Zoom is available on the canvas only.',
  noStep: 'Select a step first.',
  oneStep: 'Select one step only.',
  noWayOut: 'Nothing can follow this step.',
  noTwoBranches: 'Only steps with two branches can be swapped.',
  startFixed: 'Start cannot be deleted or duplicated.',
} as const;
