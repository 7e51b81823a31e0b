import type { LifecycleEvent } from './lifecycle.ts';
import type { Program } from './program.ts';

/** What an accepted event did, as history tells it: "Renamed from “Spring” to “Summer”". */
export function describeChange(event: LifecycleEvent, before: Program, after: Program): string {
  switch (event.type) {
    case 'save':
      return 'Saved the design';
    case 'activate':
      return 'Activated';
    case 'deactivate':
      return after.status === 'Draft'
        ? 'Deactivated. Back to Draft, because it never enrolled a contact'
        : 'Deactivated';
    case 'disableEnrolment':
      return 'Disabled contact enrolment';
    case 'enableEnrolment':
      return 'Enabled contact enrolment';
    case 'delete':
      return 'Deleted';
    case 'restore':
      return after.status === 'ReadOnly' ? 'Restored as Read-only' : `Restored as ${after.status}`;
    case 'purge':
      return 'Permanently deleted';
    case 'rename':
      return `Renamed from “${before.name}” to “${after.name}”`;
    case 'move':
      return after.folderId === null ? 'Moved out of its folder' : 'Moved to another folder';
  }
}
