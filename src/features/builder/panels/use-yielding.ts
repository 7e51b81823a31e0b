import { useEffect, useSyncExternalStore } from 'react';
import { useJourneyContact } from '#features/builder/address/journey-url.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import type { ListPlace } from '#features/builder/list/use-list-place.ts';

/** From here on a panel has room beside the list and the palette. */
const ROOM_FOR_ALL = '(min-width: 1600px)';

/** Whether list and palette make room for a panel. They are back when it is closed. */
export function useYielding({ yieldTo }: ListPlace): boolean {
  const [contactId] = useJourneyContact();
  const isPanelOpen = useDesign((state) => state.openPanel !== null) || contactId !== null;
  const hasRoom = useSyncExternalStore(subscribe, () => window.matchMedia(ROOM_FOR_ALL).matches);
  const isYielding = isPanelOpen && !hasRoom;
  useEffect(() => {
    yieldTo(isYielding);
    return () => yieldTo(false);
  }, [yieldTo, isYielding]);
  return isYielding;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(ROOM_FOR_ALL);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
