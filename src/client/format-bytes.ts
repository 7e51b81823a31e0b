import { formatNumber } from './format.ts';

const KB = 1_000;
const MB = 1_000_000;

/** "820 bytes", "34 kB", "1.7 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < KB) return `${formatNumber(bytes)} bytes`;
  if (bytes < MB) return `${formatNumber(Math.round(bytes / KB))} kB`;
  return `${formatNumber(Math.round(bytes / (MB / 10)) / 10)} MB`;
}
