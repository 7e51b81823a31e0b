import { lazy, Suspense, useEffect } from 'react';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { useJourneyContact } from '#features/builder/journey/journey-url.ts';

const load = () => import('./open-panel.tsx');
const OpenPanel = lazy(async () => ({ default: (await load()).OpenPanel }));

/** The panel beside the canvas, if one is open. Its code follows as soon as the program stands. */
export function Panels() {
  const [contactId] = useJourneyContact();
  const isOpen = useDesign((state) => state.openPanel !== null) || contactId !== null;
  useEffect(() => {
    // What can't be fetched now is fetched, or fails where it is seen, when a panel is opened.
    load().catch(() => undefined);
  }, []);
  return isOpen ? (
    <Suspense fallback={null}>
      <OpenPanel />
    </Suspense>
  ) : null;
}
