const count = (value: number, one: string, many = `${one}s`) => `${value} ${value === 1 ? one : many}`;

/** What the bars above the program say, and the question before it is left. */
export const MESSAGE_WORDS = {
  changedElsewhere: (by: string, at: string) =>
    `${by} saved another version on ${at}. Your changes are unsaved.`,
  compare: 'Compare',
  kept: {
    title: (at: string) => `Unsaved changes from ${at} are kept on this device.`,
    titleOfCopy: (at: string) =>
      `Unsaved changes from ${at} are kept on this device. They were made on another version of the program.`,
    bringBack: 'Bring them back',
    saveCopy: 'Save them as a copy',
    open: 'Open',
    discard: 'Discard',
    restored: 'The unsaved changes are back.',
    step: 'bring back unsaved changes',
  },
  leave: {
    title: 'Leave without saving?',
    lead: 'The program has unsaved changes. They stay on this device and are offered when you open it again.',
    stay: 'Stay',
    leave: 'Leave',
    save: 'Save and leave',
  },
  unapplied: {
    notApplied: (title: string, why: string) => `The changes to ${title} were not applied. ${why}`,
    goBack: 'Go back to them',
  },
  message: {
    copy: 'Copy',
    enable: 'Enable contact enrolment',
    showErrors: (errors: number) => `Show ${count(errors, 'error')}`,
  },
} as const;
