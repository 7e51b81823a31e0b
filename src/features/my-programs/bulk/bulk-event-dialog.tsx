import { useRef } from 'react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { ConsequencesSum } from '#domain/consequences/consequences-sum.ts';
import { describeConsequences } from '#domain/consequences/describe-consequences.ts';
import { describeSum, getSumConfirmLabel } from '#domain/consequences/describe-sum.ts';
import { describeRefusal, EVENT_VERBS } from '#domain/programs/describe-lifecycle.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { describeCommandError } from '#product/describe-problem.ts';
import { useCommands } from '#store/program-commands.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { announce } from '#ui/live-region.tsx';
import { MessageBar } from '#ui/message-bar.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { Delayed } from '#ui/waiting.tsx';
import { kitWords } from '#ui/words.ts';
import type { BulkEvent } from './bulk-actions.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { useCounted } from './use-counted.ts';
import { type BulkResult, useOneByOne } from './use-one-by-one.ts';
import { bulkWords as words } from './words.ts';
import styles from './bulk.module.css';

type Props = Readonly<{
  event: Exclude<BulkEvent, 'move'>;
  programs: readonly ProgramSummary[];
  isOpen: boolean;
  onClose: () => void;
  onDone: (results: readonly BulkResult[]) => void;
}>;

const VARIANTS = { activate: 'primary', deactivate: 'warning', delete: 'danger' } as const;

/** Says in numbers what a change will do to all of them together and to each, then makes it, one after the other. */
export function BulkEventDialog({ event, programs, isOpen, onClose, onDone }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  const { counted, retry } = useCounted(event, programs);
  const store = useProgramsStore();
  const commands = useCommands();
  const timeZone = useTimeZone();
  const { state, run, stop } = useOneByOne();
  const format = (at: Instant) => formatInstant(at, timeZone);
  const sum = counted.kind === 'ready' ? counted.sum : null;

  const carryOut = async (asked: ConsequencesSum) => {
    const revisions = new Map(
      asked.accepted.map(({ programId, consequences }) => [programId, consequences.onRevision]),
    );
    const targets = asked.accepted.map(({ programId, name }) => ({ id: programId, name }));
    const results = await run(targets, async ({ id }) => {
      const onRevision = revisions.get(id);
      const known = onRevision === undefined ? {} : { onRevision };
      const outcome = await commands.run(id, { type: event }, known);
      if (outcome.ok) return null;
      store.dispatch({ type: 'refusalDismissed', programId: id });
      return describeCommandError(outcome.refusal, timeZone);
    });
    const left = asked.refused.map(({ programId, name, refusal }) => ({
      programId,
      name,
      reason: describeRefusal(refusal),
    }));
    const done = results.filter(({ reason }) => reason === null).length;
    announce(words.done(done, results.length, words.what[event]));
    onDone([...results, ...left]);
  };
  const isRunning = state.kind === 'running';
  const isFinished = state.kind === 'finished';
  return (
    <Dialog
      isOpen={isOpen}
      onClose={isRunning ? stop : onClose}
      title={
        isFinished ? getTitle(state.results, event) : words.question(EVENT_VERBS[event], programs.length)
      }
      initialFocus={cancel}
      footer={
        <>
          <Button ref={cancel} onClick={isRunning ? stop : onClose}>
            {isRunning ? words.stop : isFinished ? kitWords.close : kitWords.cancel}
          </Button>
          {counted.kind === 'uncounted' && (
            <Button variant="primary" onClick={retry}>
              {kitWords.tryAgain}
            </Button>
          )}
          {!isFinished && counted.kind !== 'uncounted' && (
            <Button
              variant={VARIANTS[event]}
              busy={sum === null || isRunning}
              disabledReason={sum?.accepted.length === 0 ? words.nothing(words.what[event]) : undefined}
              onClick={() => sum && void carryOut(sum)}
            >
              {sum ? getSumConfirmLabel(sum) : EVENT_VERBS[event]}
            </Button>
          )}
        </>
      }
    >
      {counted.kind === 'counting' && (
        <Delayed>
          <ProgressBar
            label={words.counting}
            value={counted.done / programs.length}
            detail={words.progress(counted.done, programs.length)}
          />
        </Delayed>
      )}
      {counted.kind === 'uncounted' && (
        <MessageBar tone="danger" role="alert" title={counted.problem.title}>
          {counted.problem.detail}
        </MessageBar>
      )}
      {sum && state.kind === 'waiting' && (
        <>
          <FactList facts={describeSum(sum, format)} />
          <Each sum={sum} format={format} />
        </>
      )}
      <BulkProgress state={state} onStop={stop} />
    </Dialog>
  );
}

/** What happens to each, for those who want to know. */
function Each({ sum, format }: { sum: ConsequencesSum; format: (at: Instant) => string }) {
  return (
    <section aria-label={words.each} className={styles['each']}>
      {sum.refused.map(({ programId, name, refusal }) => (
        <Disclosure key={programId} summary={`${name}: ${words.leftOut.toLowerCase()}`}>
          {joinReason(describeRefusal(refusal))}
        </Disclosure>
      ))}
      {sum.accepted.map(({ programId, name, consequences }) => (
        <Disclosure key={programId} summary={name}>
          <FactList
            look="aligned"
            facts={describeConsequences(consequences, { programName: name, formatInstant: format }).facts}
          />
        </Disclosure>
      ))}
    </section>
  );
}

function getTitle(results: readonly BulkResult[], event: BulkEvent): string {
  const done = results.filter(({ reason }) => reason === null).length;
  return words.done(done, results.length, words.what[event]);
}
