import { useCallback, useRef, useState } from 'react';
import { useTimeZone } from '#client/use-account.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { NodeId } from '#domain/ids.ts';
import { getNodeTitle } from '#domain/nodes/registry.ts';
import type { Stamp } from '#domain/programs/program.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { chosenForDeleted, unsettledSteps } from '#features/builder/design/deleted-holders.ts';
import { isDirty, type OpenPanel } from '#features/builder/design/design-state.ts';
import { WORDS } from '#features/builder/design/words.ts';
import { describeCommandError } from '#product/describe-problem.ts';
import { useCommands } from '#store/program-commands.ts';
import type { CommandError } from '#store/programs-state.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { showToast } from '#ui/toaster.tsx';
import { SAVING_WORDS } from './words.ts';

export type Saving = {
  /** True when everything is saved now. Says itself why it is not. */
  readonly save: () => Promise<boolean>;
  readonly isSaving: boolean;
  /** Who saved another version since this one was opened: the conflict is being shown. */
  readonly conflict: Stamp | null;
  readonly compare: (by: Stamp) => void;
  readonly resolve: () => void;
};

/** **Save**, and what becomes of it when somebody else was faster. */
export function useSaving({ id }: ProgramSummary): Saving {
  const parts = useBuilder();
  const { store } = parts;
  const programs = useProgramsStore();
  const commands = useCommands();
  const timeZone = useTimeZone();
  const [isSaving, setIsSaving] = useState(false);
  const [conflict, setConflict] = useState<Stamp | null>(null);
  const underWay = useRef<Promise<boolean> | null>(null);

  const attempt = useCallback(async (): Promise<boolean> => {
    store.dispatch({ type: 'draftApplied' });
    const { draft, present: design, savedRevision } = store.getState();
    if (draft !== null) {
      store.dispatch({ type: 'panelOpened', panel: focusOn(draft.node.id) });
      showToast({
        text: SAVING_WORDS.notApplied(getNodeTitle(draft.node), draft.blockedBy ?? ''),
        tone: 'danger',
      });
      return false;
    }
    if (!isDirty(store.getState())) return true;
    const unsettled = unsettledSteps(parts);
    if (unsettled.length > 0) {
      store.dispatch({ type: 'deletionAsked', nodeIds: unsettled, isSaving: true });
      return false;
    }
    const contactsOfDeleted = chosenForDeleted(parts);
    const confirmed = () => programs.getState().entries.get(id)?.confirmed;
    const isSameDesign = () => confirmed()?.designRevision === savedRevision;
    const send = () =>
      commands.save(id, {
        design,
        ...(contactsOfDeleted.length > 0 && { contactsOfDeleted }),
        onRevision: isSameDesign() ? (confirmed()?.revision ?? savedRevision) : savedRevision,
      });

    let outcome = await send();
    // A rename elsewhere makes a revision of its own and is no reason to refuse the design.
    if (!outcome.ok && isStale(outcome.refusal) && isSameDesign()) outcome = await send();
    if (outcome.ok) {
      store.dispatch({ type: 'saved', design, savedRevision: outcome.value.program.designRevision });
      showToast({ text: WORDS.toolbar.saved });
      return true;
    }
    programs.dispatch({ type: 'refusalDismissed', programId: id });
    const { refusal: commandError } = outcome;
    if (commandError.kind === 'refused' && commandError.refusal.kind === 'staleRevision') {
      setConflict(commandError.refusal.modified);
      return false;
    }
    showToast({
      text: `${SAVING_WORDS.failure.save} ${joinReason(describeCommandError(commandError, timeZone))}`,
      tone: 'danger',
    });
    return false;
  }, [parts, store, programs, commands, id, timeZone]);

  const save = useCallback((): Promise<boolean> => {
    underWay.current ??= run();
    return underWay.current;

    async function run(): Promise<boolean> {
      setIsSaving(true);
      try {
        return await attempt();
      } finally {
        underWay.current = null;
        setIsSaving(false);
      }
    }
  }, [attempt]);

  return { save, isSaving, conflict, compare: setConflict, resolve: () => setConflict(null) };
}

function focusOn(nodeId: NodeId): OpenPanel {
  return { kind: 'settings', nodeId, focus: { setting: null, times: performance.now() } };
}

function isStale(commandError: CommandError): boolean {
  return commandError.kind === 'refused' && commandError.refusal.kind === 'staleRevision';
}
