import { useEffect } from 'react';
import { useJourneyContact } from '#features/builder/address/journey-url.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';

const OpenPanel = lazyComponent(async () => (await import('./open-panel.tsx')).OpenPanel);

/** The panel beside the canvas, if one is open. Its code is fetched as soon as the program is on screen. */
export function Panels() {
  const [contactId] = useJourneyContact();
  const isOpen = useDesign((state) => state.openPanel !== null) || contactId !== null;
  useEffect(() => void OpenPanel.prefetch(), []);
  return isOpen ? <OpenPanel /> : null;
}
