import { useQuery } from '@tanstack/react-query';
import { Route as RouteIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { JourneyText } from '#features/builder/journey/journey-text.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { type Followed, getRehearsals, type RehearsalRun, shownRun, useRehearsals } from './rehearsals.ts';
import { UnderWay } from './under-way.tsx';
import { useProgramInSight } from './use-program-in-sight.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Beside the canvas: the way of the one who is followed. It gives way to any panel that is opened. */
export function FollowedPerson() {
  const { store } = useBuilder();
  const run = useRehearsals(shownRun);
  const followed = useRehearsals((state) => state.followed);
  const isPanelOpen = useDesign(({ openPanel }) => openPanel !== null);
  useEffect(() => {
    if (isPanelOpen) getRehearsals(store).setState({ followed: null });
  }, [isPanelOpen, store]);
  if (!run || !followed || isPanelOpen) return null;
  return <Journey key={`${run.number} ${followed.contactId}`} run={run} followed={followed} />;
}

function Journey({ run, followed }: { run: RehearsalRun; followed: Followed }) {
  const { programId, store } = useBuilder();
  const api = useApi();
  const [share, setShare] = useState(0);
  const { contactId, email, backTo } = followed;
  const { design, setup } = run;
  const journey = useQuery({
    queryKey: ['rehearsedJourney', programId, run.answer.from, run.number, contactId],
    queryFn: ({ signal }) =>
      api.followInRehearsal(programId, { design, setup, contactId }, { signal, onProgress: setShare }),
    retry: false,
    gcTime: 0,
  });
  const close = () => {
    // The panel may lie in the place of what the focus goes back to.
    flushSync(() => getRehearsals(store).setState({ followed: null }));
    backTo.focus();
  };
  useProgramInSight();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  const isReal = setup.people.kind !== 'synthetic';
  return (
    <SidePanel
      title={words.journey}
      subtitle={isReal ? <Link to={`/audience/contacts/${contactId}`}>{email}</Link> : email}
      icon={RouteIcon}
      hue="violet"
      onClose={close}
    >
      <div ref={told} tabIndex={-1} className={styles['journey']}>
        {journey.isPending && <UnderWay label={words.loadingJourney} share={share} onStop={close} />}
        {journey.error && (
          <ErrorState
            title={words.journeyFailed}
            onRetry={() => void journey.refetch()}
            busy={journey.isFetching}
          >
            {joinReason(getProblem(journey.error))}
          </ErrorState>
        )}
        {journey.data?.journeys.length === 0 && <p>{words.neverEnrolled}</p>}
        {journey.data && <JourneyText journeys={journey.data.journeys} planned={null} />}
      </div>
    </SidePanel>
  );
}
