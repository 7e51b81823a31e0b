import { storedValue } from '#store/stored-value.ts';

/**
 * Whether a sign alone is a shortcut. Who speaks to the computer, or presses keys by accident, can turn it off
 * (WCAG 2.1.4).
 */
export const singleKeys = storedValue(
  'program-builder-single-keys',
  (text) => text !== 'off',
  (isOn) => (isOn ? 'on' : 'off'),
);
