/** The line that a dialog was opened from may be gone. It leaves the page a moment after the screen. */
export function focusIfLost(place: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) place?.focus();
  });
}
