import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { isDirty, wholeDesign } from '#features/builder/design/design-state.ts';
import { announce } from '#ui/live-region.tsx';
import { getRehearsals, type Version, withRun } from './rehearsals.ts';
import { messagesSent } from './rehearsed-figures.ts';
import { useIsEnrolmentDisabled } from './use-is-enrolment-disabled.ts';
import { rehearsalWords as words } from './words.ts';

/** Rehearses a version; what came of it, or why nothing did, is said once. */
export function useRehearsing(): (version: Version, setup: RehearsalSetup) => Promise<void> {
  const { programId, store } = useBuilder();
  const api = useApi();
  const isEnrolmentDisabled = useIsEnrolmentDisabled();
  const rehearsals = getRehearsals(store);
  return async (version, setup) => {
    const state = store.getState();
    const isChanged = version === 'canvas' && isDirty(state);
    const design = version === 'saved' ? state.saved : wholeDesign(state);
    const ending = new AbortController();
    rehearsals.setState({ failure: null, underWay: { share: 0, stop: () => ending.abort() } });
    try {
      const answer = await api.rehearse(
        programId,
        { design, setup },
        {
          signal: ending.signal,
          onProgress: (share) =>
            rehearsals.setState(({ underWay }) => ({ underWay: underWay && { ...underWay, share } })),
        },
      );
      const { savedRevision } = state;
      rehearsals.setState((before) =>
        withRun(before, { version, design, savedRevision, isChanged, setup, isEnrolmentDisabled, answer }),
      );
      announce(words.done(answer.enrolled, messagesSent(answer)));
    } catch (error) {
      const failure = getProblem(error);
      if (failure.kind === 'rehearsalEnded') return announce(words.stopped);
      rehearsals.setState({ failure });
      announce(joinReason({ title: words.failed, detail: joinReason(failure) }), { assertive: true });
    } finally {
      rehearsals.setState({ underWay: null });
    }
  };
}
