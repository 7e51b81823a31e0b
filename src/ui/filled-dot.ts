import { createLucideIcon } from 'lucide-react';

/** What runs. lucide has rings only. */
export const FilledDot = createLucideIcon('filled-dot', [
  ['circle', { cx: '12', cy: '12', r: '7', fill: 'currentColor', stroke: 'none', key: 'dot' }],
]);
