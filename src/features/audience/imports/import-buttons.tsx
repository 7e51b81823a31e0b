import { Button } from '#ui/button.tsx';
import type { ImportRun } from './use-import.ts';
import { importWords as words } from './words.ts';

export function ImportButtons({ run: { state }, onClose }: { run: ImportRun; onClose: () => void }) {
  if (state.step === 'done') {
    return (
      <Button variant="primary" onClick={onClose}>
        {words.done}
      </Button>
    );
  }
  const count = state.step === 'check' ? state.report.added + state.report.updated : 0;
  return (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      {(state.step === 'file' || state.step === 'map') && (
        <Button type="submit" variant="primary">
          {state.step === 'file' ? words.continue : words.check}
        </Button>
      )}
      {state.step === 'check' && count > 0 && (
        <Button type="submit" variant="primary">
          {words.confirm(count)}
        </Button>
      )}
    </>
  );
}

/** To the screen before, with everything as it was chosen. */
export function BackButton({ run: { state, dispatch, reset, cancel } }: { run: ImportRun }) {
  switch (state.step) {
    case 'file':
      return (
        <Button variant="quiet" onClick={reset}>
          {words.anotherFile}
        </Button>
      );
    case 'map':
      return (
        <Button variant="quiet" onClick={() => dispatch({ type: 'fileOpened' })}>
          {words.back}
        </Button>
      );
    case 'checking':
    case 'check':
      return (
        <Button
          variant="quiet"
          onClick={() => {
            cancel();
            dispatch({ type: 'mapOpened' });
          }}
        >
          {words.back}
        </Button>
      );
    default:
      return null;
  }
}
