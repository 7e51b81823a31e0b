import type { Connection } from '#client/connection/connection.ts';
import { LONG_MS, queryText, type Requests } from '#client/connection/request.ts';
import type {
  AskedImport,
  CsvPreview,
  FileChoice,
  ImportPhase,
  ImportReport,
  UndoableImport,
  UndoReport,
} from '#contract/imports.ts';
import type { CsvFile } from '#contract/node-contacts.ts';

export type ImportWatch = {
  /** Calls it off: it fails with a problem of the kind `importEnded`, and nothing was stored. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly phase: ImportPhase; readonly done: number }) => void;
};

/** Contacts from a file. The bytes are sent each time: nothing of a file is kept before its import. */
export function importCalls(connection: Connection, { get, change }: Requests) {
  const send = <T>(below: string, asked: unknown, bytes: ArrayBuffer) =>
    change<T>({
      method: 'POST',
      path: `/api/contact-imports${below}?${queryText({ asked: JSON.stringify(asked) })}`,
      body: bytes.slice(0),
      timeoutMs: LONG_MS,
    });
  const watched = async <T>(
    {
      below,
      asked,
      bytes,
    }: { readonly below: string; readonly asked: AskedImport; readonly bytes: ArrayBuffer },
    { signal, onProgress }: ImportWatch,
  ): Promise<T> => {
    const stopListening = connection.onNews((news) => {
      if (news.type === 'importProgress' && news.importId === asked.id) onProgress?.(news);
    });
    // What became of it is in its own answer.
    const end = () =>
      void change({ method: 'DELETE', path: `/api/contact-imports/under-way/${asked.id}` }).catch(
        () => undefined,
      );
    signal?.addEventListener('abort', end);
    try {
      return await send<T>(below, asked, bytes);
    } finally {
      signal?.removeEventListener('abort', end);
      stopListening();
    }
  };
  return {
    previewImport: (bytes: ArrayBuffer, choice: FileChoice) => send<CsvPreview>('/preview', choice, bytes),
    dryRunImport: (bytes: ArrayBuffer, asked: AskedImport, watch: ImportWatch) =>
      watched<ImportReport>({ below: '/dry-run', asked, bytes }, watch),
    importContacts: (bytes: ArrayBuffer, asked: AskedImport, watch: ImportWatch) =>
      watched<ImportReport>({ below: '', asked, bytes }, watch),
    refusedRows: (bytes: ArrayBuffer, asked: AskedImport) => send<CsvFile>('/refused-rows', asked, bytes),
    undoableImports: () => get<readonly UndoableImport[]>('/api/contact-imports'),
    undoImport: (id: string) =>
      change<UndoReport>({ method: 'POST', path: `/api/contact-imports/${id}/undo`, timeoutMs: LONG_MS }),
  };
}
