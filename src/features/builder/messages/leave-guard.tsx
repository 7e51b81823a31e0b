import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { WORDS } from '#features/builder/words.ts';

/** Asks before unsaved changes are left, inside the app and when the tab is closed. */
export function LeaveGuard({ saving }: { saving: Saving }) {
  const { store } = useBuilder();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isDirty(store.getState()),
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty(store.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [store]);

  const stay = () => blocker.reset?.();
  const leave = () => blocker.proceed?.();
  const saveAndLeave = async () => {
    if (await saving.save()) leave();
    else stay();
  };
  return (
    <Dialog
      isOpen={blocker.state === 'blocked'}
      onClose={stay}
      size="small"
      title={WORDS.leave.title}
      description={WORDS.leave.lead}
      footerStart={
        <Button variant="quiet" onClick={leave}>
          {WORDS.leave.leave}
        </Button>
      }
      footer={
        <>
          <Button onClick={stay}>{WORDS.leave.stay}</Button>
          <Button variant="primary" busy={saving.isSaving} onClick={() => void saveAndLeave()}>
            {WORDS.leave.save}
          </Button>
        </>
      }
    />
  );
}
