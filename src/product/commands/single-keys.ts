const KEY = 'program-builder-single-keys';

/**
 * Whether a sign alone is a shortcut. Who speaks to the computer, or presses keys by accident, can turn it off
 * (WCAG 2.1.4).
 */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is refused: as it is by default.
    return true;
  }
}

export function turnSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Nothing is remembered where storage is refused.
  }
}
