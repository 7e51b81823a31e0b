import { words } from './words.ts';

/** "404 Not Found" */
export function formatStatus(status: number): string {
  return words.statuses[status] ?? String(status);
}
