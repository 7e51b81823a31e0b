import { formatNumber } from '#client/format.ts';

/** "40 %", "0.4 %"; a dash of none. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (part / whole) * 100;
  return `${share >= 10 || share === 0 ? Math.round(share) : Math.round(share * 10) / 10} %`;
}

/** "1,204 (12 %)". */
export function withShare(part: number, whole: number): string {
  return `${formatNumber(part)} (${percent(part, whole)})`;
}
