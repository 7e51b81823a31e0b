import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import type { Saving } from '#features/builder/saving/use-saving.ts';
import { lazyComponent } from '#ui/lazy-component.tsx';

const LeaveDialog = lazyComponent(async () => (await import('./leave-dialog.tsx')).LeaveDialog);

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
    <>
      {blocker.state !== 'unblocked' && (
        <LeaveDialog
          isOpen={blocker.state === 'blocked'}
          isSaving={saving.isSaving}
          onStay={stay}
          onLeave={leave}
          onSaveAndLeave={() => void saveAndLeave()}
        />
      )}
    </>
  );
}
