import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '#client/api-context.ts';
import { catalogueQuery } from '#client/queries.ts';
import { Dialog } from '#ui/dialog.tsx';
import { focusIfLost } from '#ui/focus-if-lost.ts';
import { MessageBar } from '#ui/message-bar.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { BackButton, ImportButtons } from './import-buttons.tsx';
import { hasBeenMapped, type ImportState } from './import-state.ts';
import { ImportStep } from './import-step.tsx';
import { useImport } from './use-import.ts';
import { importWords as words } from './words.ts';

type Props = Readonly<{ onClose: () => void }>;

/** Three screens, file, mapping and what it will do; nothing exists before the last click. */
export function ImportDialog({ onClose }: Props) {
  const run = useImport();
  const { state } = run;
  const dataFields = useQuery(catalogueQuery(useApi())).data?.dataFields ?? [];
  const step = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with its screen.
  useEffect(() => focusIfLost(step.current), [state.step]);

  const [isAsking, setIsAsking] = useState(false);
  const leave = () => {
    run.reset();
    onClose();
  };
  const close = () => {
    // What is under way is called off with its own button: closing in passing would lose it.
    if (state.step === 'importing') return;
    if ('draft' in state && hasBeenMapped(state)) setIsAsking(true);
    else leave();
  };
  const submit = () => {
    if (state.step === 'file') run.dispatch({ type: 'mapOpened' });
    if (state.step === 'map') void run.check(state.draft, dataFields);
    if (state.step === 'check') void run.importFile(state.draft);
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size={'draft' in state || state.step === 'done' ? 'large' : 'medium'}
      title={getTitle(state)}
      description={getLead(state)}
      onSubmit={'draft' in state ? submit : undefined}
      footer={state.step !== 'importing' && <ImportButtons run={run} onClose={close} />}
      footerStart={'draft' in state && state.step !== 'importing' && <BackButton run={run} />}
    >
      <div ref={step} tabIndex={-1}>
        <ImportStep run={run} dataFields={dataFields} onClose={close} />
      </div>
      {'refusal' in state && state.refusal !== null && (
        <div ref={bringIntoView}>
          <MessageBar tone="danger" role="alert">
            {state.refusal}
          </MessageBar>
        </div>
      )}
      {'draft' in state && (
        <DiscardDialog
          fileName={state.draft.fileName}
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          onDiscard={leave}
        />
      )}
    </Dialog>
  );
}

/** A long mapping may have left it below what is seen. */
function bringIntoView(refusal: HTMLElement | null): void {
  refusal?.scrollIntoView?.({ block: 'nearest' });
}

function getTitle(state: ImportState): string {
  if (state.step === 'done') return words.doneTitle(state.report);
  return state.step === 'check' ? words.checkTitle : words.title;
}

function getLead(state: ImportState): string | undefined {
  switch (state.step) {
    case 'choose':
      return words.chooseLead;
    case 'file':
      return words.fileLead(state.draft.fileName, state.draft.preview.rows);
    case 'map':
      return words.mapLead;
    case 'check':
      return words.checkLead(state.draft.fileName);
    default:
      return undefined;
  }
}
