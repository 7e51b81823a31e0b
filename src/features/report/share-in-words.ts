import { formatNumber } from '#client/format.ts';
import { formatShare } from '#domain/words/shares.ts';

/** "1,204 (12 %)". */
export function withShare(part: number, whole: number): string {
  return `${formatNumber(part)} (${formatShare(part, whole)})`;
}
