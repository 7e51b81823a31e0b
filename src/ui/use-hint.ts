import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

const OPENS_AFTER_MS = 400;
/** Time to move the pointer onto the words. */
const CLOSES_AFTER_MS = 120;
/** Once one hint was open, its neighbours open at once for a while. */
const STAYS_WARM_MS = 400;

// oxlint-disable-next-line house/no-module-state -- a moment of the page's own clock that is past after 400 ms; nothing but the wait for the next hint reads it
let warmUntil = 0;

/** When a hint shows: the pointer rests on its element, or the keyboard has brought the focus there. */
export function useHint(isOff: boolean) {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isPressed = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);

  const openAfter = (delayMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsOpen(true), delayMs);
  };
  const close = () => {
    clearTimeout(timer.current);
    if (!isOpen) return;
    warmUntil = performance.now() + STAYS_WARM_MS;
    setIsOpen(false);
  };
  const stay = () => clearTimeout(timer.current);
  const closeSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(close, CLOSES_AFTER_MS);
  };

  return {
    isOpen: isOpen && !isOff,
    stay,
    closeSoon,
    handlers: {
      onPointerEnter: (event: PointerEvent) => {
        if (event.pointerType === 'touch' || isOff) return;
        openAfter(performance.now() < warmUntil ? 0 : OPENS_AFTER_MS);
      },
      onPointerLeave: closeSoon,
      // Focus that a press brings along says nothing new: the pointer was there before.
      onPointerDown: () => {
        isPressed.current = true;
      },
      onPointerUp: () => {
        isPressed.current = false;
      },
      onFocus: () => {
        if (!isOff && !isPressed.current) openAfter(OPENS_AFTER_MS);
      },
      onBlur: close,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') close();
      },
    },
  };
}
