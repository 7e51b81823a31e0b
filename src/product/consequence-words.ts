import type { ConsequentialEvent } from '#domain/program/consequences.ts';

/** What the dialogs that say what a change will do are headed by, and what their buttons do. */
export const EVENT_WORDS: Readonly<
  Record<
    ConsequentialEvent,
    {
      readonly title: (name: string) => string;
      readonly verb: string;
      /** Said when it is done; `status` is where the program has landed. */
      readonly done: (name: string, status: string) => string;
    }
  >
> = {
  activate: {
    title: (name) => `Activate “${name}”`,
    verb: 'Activate',
    done: (name, status) => `“${name}” is ${status}.`,
  },
  deactivate: {
    title: (name) => `Deactivate “${name}”`,
    verb: 'Deactivate',
    done: (name, status) => `“${name}” is ${status}.`,
  },
  disableEnrolment: {
    title: (name) => `Disable contact enrolment of “${name}”`,
    verb: 'Disable contact enrolment',
    done: (name) => `“${name}” enrols no one new.`,
  },
  enableEnrolment: {
    title: (name) => `Enable contact enrolment of “${name}”`,
    verb: 'Enable contact enrolment',
    done: (name) => `“${name}” enrols contacts again.`,
  },
  delete: {
    title: (name) => `Delete “${name}”`,
    verb: 'Delete',
    done: (name) => `“${name}” is in the recycle bin.`,
  },
  restore: {
    title: (name) => `Restore “${name}”`,
    verb: 'Restore',
    done: (name, status) => `“${name}” is restored as ${status}.`,
  },
  purge: {
    title: (name) => `Delete “${name}” for good`,
    verb: 'Delete for good',
    done: (name) => `“${name}” is gone for good.`,
  },
};
