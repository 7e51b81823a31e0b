import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * A new page is announced by its heading: the focus goes there, as it would after a page load. A link to a part of a page
 * leads to the heading of that part.
 */
export function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const { pathname, hash } = useLocation();
  const place = pathname + hash;
  const shown = useRef(place);
  useEffect(() => {
    if (place === shown.current) return;
    shown.current = place;
    const part = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    const heading = part?.querySelector('h2') ?? main.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [place, hash, main]);
}
