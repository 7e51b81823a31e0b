import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { KEYS } from '#client/queries.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { DelayedSpinner } from '#ui/waiting.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportReportView } from './import-report.tsx';
import {
  CHOOSE,
  type ImportState,
  importReducer,
  inWords,
  mappingRefusal,
  sizeRefusal,
} from './import-state.ts';
import { MappingTable } from './mapping-table.tsx';
import { importWords as words } from './words.ts';

type Props = Readonly<{ isOpen: boolean; onClose: () => void }>;

export function ImportDialog({ isOpen, onClose }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [state, dispatch] = useReducer(importReducer, CHOOSE);
  /** Answers for a file that was put aside meanwhile are not listened to. */
  const run = useRef(0);

  const close = () => {
    run.current += 1;
    dispatch({ type: 'opened' });
    onClose();
  };

  const read = async (file: File) => {
    const refusal = sizeRefusal(file.size);
    if (refusal) return dispatch({ type: 'fileRefused', refusal });
    run.current += 1;
    const mine = run.current;
    dispatch({ type: 'fileChosen', fileName: file.name });
    try {
      const bytes = await file.arrayBuffer();
      const preview = await api.previewImport(bytes.slice(0));
      if (run.current === mine) dispatch({ type: 'fileRead', fileName: file.name, bytes, preview });
    } catch (error) {
      if (run.current === mine) dispatch({ type: 'fileRefused', refusal: inWords(getProblem(error)) });
    }
  };

  const importFile = async (mapped: Extract<ImportState, { step: 'map' }>) => {
    const refusal = mappingRefusal(mapped.mapping);
    if (refusal) return dispatch({ type: 'importRefused', refusal });
    dispatch({ type: 'importSent' });
    try {
      const listName = mapped.listName.trim() || undefined;
      const report = await api.importContacts(mapped.bytes.slice(0), mapped.mapping, listName);
      dispatch({ type: 'imported', report });
      announce(words.announceDone(report.added, report.updated, report.badTotal));
      await Promise.all(
        [KEYS.contacts, KEYS.segments, KEYS.catalogue, KEYS.account].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      );
    } catch (error) {
      dispatch({ type: 'importRefused', refusal: inWords(getProblem(error)) });
    }
  };

  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      size={state.step === 'map' || state.step === 'done' ? 'large' : 'medium'}
      title={state.step === 'done' ? words.doneTitle(state.report) : words.title}
      description={getLead(state)}
      onSubmit={state.step === 'map' ? () => void importFile(state) : undefined}
      footer={<Footer state={state} onClose={close} />}
      footerStart={
        state.step === 'map' && (
          <Button variant="quiet" onClick={() => dispatch({ type: 'opened' })}>
            {words.anotherFile}
          </Button>
        )
      }
    >
      {state.step === 'choose' && <FileDrop onFile={(file) => void read(file)} />}
      {state.step === 'reading' && <DelayedSpinner label={words.reading} />}
      {state.step === 'map' && (
        <MappingTable
          state={state}
          onUse={(column, use) => dispatch({ type: 'useChosen', column, use })}
          onListName={(name) => dispatch({ type: 'listNamed', name })}
        />
      )}
      {state.step === 'done' && <ImportReportView report={state.report} />}
      {(state.step === 'choose' || state.step === 'map') && state.refusal && (
        <MessageBar tone="danger" role="alert">
          {state.refusal}
        </MessageBar>
      )}
    </Dialog>
  );
}

function getLead(state: ImportState): string | undefined {
  if (state.step === 'choose') return words.chooseLead;
  return state.step === 'map' ? words.mapLead(state.fileName, state.preview.rows) : undefined;
}

function Footer({ state, onClose }: { state: ImportState; onClose: () => void }) {
  if (state.step === 'done') {
    return (
      <Button variant="primary" onClick={onClose}>
        {words.done}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      {state.step === 'map' && (
        <Button type="submit" variant="primary" busy={state.isImporting}>
          {words.confirm(state.preview.rows)}
        </Button>
      )}
    </>
  );
}
