import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Where each visit of the list was left: the list scrolls inside the page, so the router cannot know. */
// oxlint-disable-next-line house/no-module-state -- the page is its owner: a reload begins at the top
const kept = new Map<string, number>();

/** The place where this entry of the history was left, and the watch that remembers it. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>): number {
  const { key } = useLocation();
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => kept.set(key, element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [key, scroller]);
  return kept.get(key) ?? 0;
}
