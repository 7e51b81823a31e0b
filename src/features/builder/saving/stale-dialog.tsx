import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Stamp } from '#domain/programs/program.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { Difference } from '#features/builder/difference/difference.tsx';
import { STALE_WORDS } from '#features/builder/difference/stale-words.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { showToast } from '#ui/toaster.tsx';
import { saveAsCopy } from './save-as-copy.ts';
import { TheirChanges } from './their-changes.tsx';
import type { Saving } from './use-saving.ts';

type Props = Readonly<{ program: ProgramSummary; saving: Saving }>;

/** Somebody else saved first: who and when, and the three ways on. Nothing that was typed is lost. */
export function StaleDialog({ program, saving }: Props) {
  const { conflict } = saving;
  return conflict && <Conflict program={program} saving={saving} by={conflict} />;
}

function Conflict({ program, saving, by }: Props & { readonly by: Stamp }) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useBuilder();
  const programs = useProgramsStore();
  const navigate = useNavigate();
  const timeZone = useTimeZone();
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // Saving or discarding moves it on while the dialog is still there.
  const [savedRevision] = useState(() => store.getState().savedRevision);
  const theirs = useQuery({
    queryKey: ['theirs', program.id, program.revision],
    queryFn: () => api.getProgram(program.id),
    gcTime: 0,
    staleTime: 0,
  });

  const replaceByTheirs = async (name: string | null) => {
    const { design, program: now } = await api.getProgram(program.id);
    programs.dispatch({ type: 'programReceived', program: now });
    store.dispatch({ type: 'replaced', design, savedRevision: now.designRevision, name });
    saving.resolve();
  };
  const discard = async () => {
    await replaceByTheirs(STALE_WORDS.discardStep);
    showToast({ text: STALE_WORDS.discarded });
  };
  const saveCopy = async () => {
    const made = await saveAsCopy(api, program, wholeDesign(store.getState()));
    programs.dispatch({ type: 'programReceived', program: made });
    await replaceByTheirs(null);
    await queries.invalidateQueries({ queryKey: ['program'] });
    showToast({ text: STALE_WORDS.copied(made.name) });
    await navigate(`/programs/${made.id}`);
  };
  const attempt = (task: () => Promise<void>) => {
    setIsBusy(true);
    setError(null);
    task()
      .catch((thrown: unknown) => setError(joinReason(getProblem(thrown))))
      .finally(() => setIsBusy(false));
  };

  return (
    <Dialog
      isOpen
      size="large"
      onClose={saving.resolve}
      title={STALE_WORDS.title}
      description={STALE_WORDS.lead(by.by, formatInstant(by.at, timeZone))}
      footerStart={
        <Button variant="quiet" onClick={saving.resolve}>
          {STALE_WORDS.keepEditing}
        </Button>
      }
      footer={
        <>
          <Button busy={isBusy} onClick={() => attempt(discard)}>
            {STALE_WORDS.discard}
          </Button>
          <Button variant="primary" busy={isBusy} onClick={() => attempt(saveCopy)}>
            {STALE_WORDS.saveCopy}
          </Button>
        </>
      }
    >
      <TheirChanges program={program} since={savedRevision} />
      <Disclosure summary={STALE_WORDS.look} isOpenAtFirst>
        <Difference theirs={theirs.data?.design} hasFailed={theirs.isError} />
      </Disclosure>
      {error !== null && (
        <MessageBar tone="danger" role="alert">
          {error}
        </MessageBar>
      )}
    </Dialog>
  );
}
