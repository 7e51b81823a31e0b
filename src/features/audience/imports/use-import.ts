import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { downloadFile } from '#client/download-file.ts';
import type { AskedImport, FileChoice } from '#contract/imports.ts';
import type { DataField } from '#domain/data-fields/data-field.ts';
import { announce } from '#ui/live-region.tsx';
import { showToast } from '#ui/toaster.tsx';
import { findMappingFault } from './check-draft.ts';
import {
  CHOOSE,
  type ImportDraft,
  type ImportProgress,
  importReducer,
  inWords,
  sizeRefusal,
} from './import-state.ts';
import { IMPORTS } from './recent-imports.tsx';
import { importWords as words } from './words.ts';

export type ImportRun = ReturnType<typeof useImport>;

/** The import of one file, from the choice of it to its end. */
export function useImport() {
  const api = useApi();
  const queries = useQueryClient();
  const [state, dispatch] = useReducer(importReducer, CHOOSE);
  /** What is under way; answers for what was put aside meanwhile are not listened to. */
  const run = useRef(new AbortController());

  const begin = () => {
    run.current.abort();
    run.current = new AbortController();
    return run.current.signal;
  };

  const readFile = async (file: {
    fileName: string;
    bytes: () => Promise<ArrayBuffer>;
    choice: FileChoice;
  }) => {
    const { fileName, choice } = file;
    const signal = begin();
    dispatch({ type: 'fileChosen', fileName });
    try {
      const bytes = await file.bytes();
      const preview = await api.previewImport(bytes, choice);
      if (!signal.aborted) dispatch({ type: 'fileRead', fileName, bytes, choice, preview });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: 'fileRefused', refusal: inWords(getProblem(error)) });
    }
  };

  return {
    state,
    dispatch,
    chooseFile: (file: File) => {
      const refusal = sizeRefusal(file.size);
      if (refusal) return dispatch({ type: 'fileRefused', refusal });
      void readFile({ fileName: file.name, bytes: () => file.arrayBuffer(), choice: {} });
    },
    readAgain: ({ fileName, bytes }: ImportDraft, choice: FileChoice) =>
      void readFile({ fileName, bytes: () => Promise.resolve(bytes), choice }),
    check: async (draft: ImportDraft, dataFields: readonly DataField[]) => {
      const fault = findMappingFault(draft, dataFields);
      if (fault) return dispatch({ type: 'refused', refusal: fault });
      const signal = begin();
      dispatch({ type: 'checkStarted' });
      try {
        const onProgress = throttled<ImportProgress>(
          (progress) => !signal.aborted && dispatch({ type: 'progressed', progress }),
        );
        const report = await api.dryRunImport(draft.bytes, toAsked(draft), { signal, onProgress });
        if (signal.aborted) return;
        dispatch({ type: 'checked', report });
        announce(words.announceChecked(report.added, report.updated, report.refusedTotal));
      } catch (error) {
        if (!signal.aborted) dispatch({ type: 'refused', refusal: inWords(getProblem(error)) });
      }
    },
    importFile: async (draft: ImportDraft) => {
      const signal = begin();
      const asked = toAsked(draft);
      dispatch({ type: 'importStarted' });
      try {
        const onProgress = throttled<ImportProgress>((progress) =>
          dispatch({ type: 'progressed', progress }),
        );
        const report = await api.importContacts(draft.bytes, asked, { signal, onProgress });
        dispatch({ type: 'imported', importId: asked.id, report });
        announce(words.announceDone(report.added, report.updated, report.refusedTotal));
        await queries.invalidateQueries({ queryKey: IMPORTS });
      } catch (error) {
        const refusal = signal.aborted ? words.cancelled : inWords(getProblem(error));
        dispatch({ type: 'refused', refusal });
      }
    },
    downloadRefused: async (draft: ImportDraft) => {
      try {
        const { fileName, csv } = await api.refusedRows(draft.bytes, toAsked(draft));
        downloadFile(fileName, csv);
      } catch (error) {
        showToast({ text: inWords(getProblem(error)), tone: 'danger' });
      }
    },
    /** Calls off what is under way: nothing of it stays. */
    cancel: () => run.current.abort(),
    reset: () => {
      run.current.abort();
      dispatch({ type: 'opened' });
    },
  };
}

function toAsked({ fileName, choice, mapping, listName, haveAgreed }: ImportDraft): AskedImport {
  const name = listName.trim();
  return {
    ...choice,
    id: crypto.randomUUID(),
    fileName: fileName.slice(-255),
    mapping,
    ...(name !== '' && { listName: name }),
    ...(haveAgreed !== null && { haveAgreed }),
  };
}

/** Ten times a second are enough to be seen. */
function throttled<Value>(tell: (value: Value) => void): (value: Value) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell(value);
  };
}
