import { beginDrag, type TouchDrag } from './touch-drag.ts';

/** Moved so far, in px, a finger means it. */
const THRESHOLD = 8;
/** Held so long, it may leave in any direction. Before, only sideways: up and down scroll. */
const PRESS_MS = 250;

type Touch = {
  readonly pointerId: number;
  readonly source: Element;
  readonly at: PointerEvent;
  drag: TouchDrag | null;
};

/** Turns what touches do to draggable elements into drags, until the signal is given. */
export function watchTouches(signal: AbortSignal): void {
  let touch: Touch | null = null;
  const settle = (isDropped: boolean) => {
    const { drag } = touch ?? {};
    touch = null;
    drag?.end(isDropped);
  };
  const isHeld = ({ at }: Touch, now: Event) => now.timeStamp - at.timeStamp >= PRESS_MS;
  const isOfTouch = (event: PointerEvent) => event.pointerId === touch?.pointerId;
  const keep = (event: Event) => {
    if (touch && (touch.drag || isHeld(touch, event)) && event.cancelable) event.preventDefault();
  };

  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' || touch || !(event.target instanceof Element)) return;
      const source = event.target.closest('[draggable="true"]');
      if (source) touch = { pointerId: event.pointerId, source, at: event, drag: null };
    },
    { signal },
  );
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!touch || !isOfTouch(event)) return;
      const across = Math.abs(event.clientX - touch.at.clientX);
      const down = Math.abs(event.clientY - touch.at.clientY);
      if (!touch.drag && Math.max(across, down) < THRESHOLD) return;
      if (!touch.drag && down > across && !isHeld(touch, event)) return settle(false);
      touch.drag ??= beginDrag(touch.source, touch.at);
      touch.drag.moveTo(event);
    },
    { signal },
  );
  document.addEventListener('pointerup', (event) => isOfTouch(event) && settle(true), { signal });
  document.addEventListener('pointercancel', (event) => isOfTouch(event) && settle(false), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !touch?.drag) return;
      event.stopPropagation();
      settle(false);
    },
    { signal, capture: true },
  );
  // While it is dragged nothing scrolls, no menu of the browser opens, and no click follows.
  document.addEventListener('touchmove', keep, { signal, passive: false });
  document.addEventListener('touchend', (event) => touch?.drag && event.preventDefault(), {
    signal,
    passive: false,
  });
  document.addEventListener('contextmenu', keep, { signal });
  // Held long, some browsers begin a drag of their own.
  document.addEventListener(
    'dragstart',
    (event) => {
      if (!event.isTrusted || !touch) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => settle(false));
}
