import { useEffect } from 'react';
import { watchTouches } from './watch-touches.ts';

/** A browser's own drag and drop knows the mouse alone; here a finger or a pen drags the same things to the same places. */
export function useTouchDrag(): void {
  useEffect(() => {
    const watching = new AbortController();
    watchTouches(watching.signal);
    return () => watching.abort();
  }, []);
}
