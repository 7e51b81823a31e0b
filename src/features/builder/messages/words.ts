const count = (value: number, one: string, many = `${one}s`) => `${value} ${value === 1 ? one : many}`;

/** What the bars above the program say, and the question before it is left. */
export const MESSAGE_WORDS = {
  changedElsewhere: (by: string, at: string) =>
    `${by} saved a newer version on ${at}. Your changes are not saved yet.`,
  compare: 'Compare',
  kept: {
    text: (at: string) => `You have unsaved changes from ${at} (your local time) on this device.`,
    textOfOlder: (at: string) =>
      `You have unsaved changes from ${at} (your local time) on this device. They are based on an older version of the program.`,
    bringBack: 'Restore',
    saveCopy: 'Save as a copy',
    open: 'Open',
    discard: 'Discard',
    restored: 'Unsaved changes restored.',
    step: 'restore unsaved changes',
  },
  leave: {
    title: 'Leave without saving?',
    lead: 'Your changes are kept on this device. You can restore them when you next open this program.',
    stay: 'Stay',
    leave: 'Leave',
    save: 'Save and leave',
  },
  unapplied: {
    notApplied: (title: string, why: string) => `Your changes to ${title} were not applied. ${why}`,
    goBack: 'Go back',
  },
  message: {
    copy: 'Copy',
    enable: 'Enable contact enrolment',
    showErrors: (errors: number) => `Show ${count(errors, 'error')}`,
  },
} as const;
