import { words } from './words.ts';

/** "404 Not Found" */
export function statusInWords(status: number): string {
  return words.statuses[status] ?? String(status);
}
