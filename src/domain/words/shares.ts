/** "40%": whole numbers from 1% on, "under 1%" for less, 100% only for all; a dash when there is nothing to have a share of. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 1) return 'under 1%';
  return `${percent < 100 ? Math.min(Math.round(percent), 99) : Math.round(percent)}%`;
}
