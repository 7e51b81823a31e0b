import { type ComponentType, useEffect, useState } from 'react';
import { useJourneyContact } from '#features/builder/address/journey-url.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';

let OpenPanelOnceFetched: ComponentType | null = null;

/** The panel beside the canvas, if one is open. Its code follows as soon as the program stands. */
export function Panels() {
  const [contactId] = useJourneyContact();
  const isOpen = useDesign((state) => state.openPanel !== null) || contactId !== null;
  const [OpenPanel, setOpenPanel] = useState(() => OpenPanelOnceFetched);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    if (OpenPanel) return;
    import('./open-panel.tsx').then(
      (panel) => {
        OpenPanelOnceFetched = panel.OpenPanel;
        setOpenPanel(() => panel.OpenPanel);
        setFailure(null);
      },
      (error: Error) => setFailure(error),
    );
    // What can't be fetched at first is asked for again when a panel is opened.
  }, [OpenPanel, isOpen]);
  if (!isOpen) return null;
  if (OpenPanel) return <OpenPanel />;
  if (failure) throw failure;
  return null;
}
