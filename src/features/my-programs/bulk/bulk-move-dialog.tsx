import { useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { EVENT_VERBS } from '#domain/programs/describe-lifecycle.ts';
import type { Reason } from '#domain/words/reasons.ts';
import { describeCommandError, describeProblem } from '#product/describe-problem.ts';
import { NameFolderFields } from '#product/name-and-folder/name-folder-fields.tsx';
import { useFolderId, useNameFolderForm } from '#product/name-and-folder/name-folder-form.ts';
import { useCommands } from '#store/program-commands.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { kitWords } from '#ui/words.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { type BulkResult, useOneByOne } from './use-one-by-one.ts';
import { bulkWords as words } from './words.ts';

type Props = Readonly<{
  programs: readonly ProgramSummary[];
  isOpen: boolean;
  onClose: () => void;
  onDone: (results: readonly BulkResult[]) => void;
}>;

/** Puts them all into one folder. */
export function BulkMoveDialog({ programs, isOpen, onClose, onDone }: Props) {
  // Only the folder is asked for; the form wants some name all the same.
  const form = useNameFolderForm({ name: words.what.move, folder: { kind: 'existing', id: null } });
  const { state, run, stop } = useOneByOne();
  const [reason, setReason] = useState<Reason | null>(null);
  const getFolderId = useFolderId();
  const commands = useCommands();
  const store = useProgramsStore();
  const timeZone = useTimeZone();

  const submit = async () => {
    if (state.kind !== 'waiting' || !form.check()) return;
    try {
      const folderId = await getFolderId(form.value.folder);
      const results = await run(programs, async ({ id }) => {
        const outcome = await commands.run(id, { type: 'move', folderId });
        if (outcome.ok) return null;
        store.dispatch({ type: 'refusalDismissed', programId: id });
        return describeCommandError(outcome.refusal, timeZone);
      });
      announce(words.done(doneIn(results), results.length, words.what.move));
      onDone(results);
    } catch (error) {
      setReason(describeProblem(getProblem(error), timeZone));
    }
  };
  const isFinished = state.kind === 'finished';
  const isRunning = state.kind === 'running';
  return (
    <Dialog
      isOpen={isOpen}
      onClose={isRunning ? stop : onClose}
      onSubmit={() => void submit()}
      title={
        isFinished
          ? words.done(doneIn(state.results), state.results.length, words.what.move)
          : words.title(EVENT_VERBS.move, programs.length)
      }
      size="small"
      footer={
        <>
          <Button onClick={isRunning ? stop : onClose}>
            {isRunning ? words.stop : isFinished ? kitWords.close : kitWords.cancel}
          </Button>
          {!isFinished && (
            <Button type="submit" variant="primary" busy={isRunning}>
              {words.title(EVENT_VERBS.move, programs.length)}
            </Button>
          )}
        </>
      }
    >
      {state.kind === 'waiting' && <NameFolderFields form={form} hasName={false} />}
      {reason && (
        <MessageBar tone="danger" role="alert" title={reason.title}>
          {reason.detail}
        </MessageBar>
      )}
      <BulkProgress state={state} onStop={stop} />
    </Dialog>
  );
}

function doneIn(results: readonly BulkResult[]): number {
  return results.filter(({ reason }) => reason === null).length;
}
