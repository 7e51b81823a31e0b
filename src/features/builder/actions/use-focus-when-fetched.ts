import { useEffect, useRef } from 'react';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { focusSetting } from '#features/builder/fields/panel-field.tsx';

/**
 * The panel moves the focus when it opens; fields that had to be fetched first were not there then. What the user has
 * focused since stays focused. The place returned stands among the fields.
 */
export function useFocusWhenFetched() {
  const place = useRef<HTMLSpanElement>(null);
  const focus = useDesign(({ openPanel }) => (openPanel?.kind === 'settings' ? openPanel.focus : null));
  const wanted = useRef(focus);
  useEffect(() => {
    const form = place.current?.closest('form');
    const isElsewhere = form?.contains(document.activeElement);
    if (form && wanted.current && !isElsewhere) focusSetting(form, wanted.current.setting);
  }, []);
  return place;
}
