const PANEL_MS = 180;

/** How long the canvas takes to move by itself: no time where people asked for less motion. */
export function calmDuration(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : PANEL_MS;
}
