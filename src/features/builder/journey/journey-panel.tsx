import { useQuery } from '@tanstack/react-query';
import { Route as RouteIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { problemOf } from '#client/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { journeyQuery } from '#client/queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { ContactId } from '#domain/audience/contact.ts';
import type { Journey } from '#domain/engine/journey.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import styles from './journey.module.css';
import { JourneyStops } from './journey-stops.tsx';
import { litPathOf } from './lit-path.ts';
import { Obstacles } from './obstacles.tsx';
import { words } from './words.ts';

type Props = Readonly<{ contactId: ContactId; onClose: () => void }>;

/** What one contact has gone through in the program; its path is lit on the canvas. */
export function JourneyPanel({ contactId, onClose }: Props) {
  const { programId } = useBuilder();
  const { data, error, refetch, isFetching } = useQuery(journeyQuery(useApi(), programId, contactId));
  const email = data ? (data.contact?.email ?? words.deleted) : undefined;
  return (
    <SidePanel
      title={words.title}
      subtitle={data?.contact ? <Link to={`/audience/contacts/${contactId}`}>{email}</Link> : (email ?? '…')}
      icon={RouteIcon}
      hue="violet"
      onClose={onClose}
    >
      {error && (
        <ErrorState title={words.failed} onRetry={() => void refetch()} busy={isFetching}>
          {problemOf(error).title}
        </ErrorState>
      )}
      {!data && !error && <DelayedSkeleton label={words.loading} />}
      {data && <Told answer={data} />}
    </SidePanel>
  );
}

function Told({ answer }: { answer: JourneyAnswer }) {
  const { journeys } = answer;
  const [chosen, setChosen] = useState<string | null>(null);
  const journey = journeys.find(({ enrolment }) => String(enrolment) === chosen) ?? journeys[0];
  useLitPath(journey);
  return (
    <div className={styles['panel']}>
      {journey && (
        <>
          <Enrolments journeys={journeys} journey={journey} onChoose={setChosen} />
          <JourneyStops journey={journey} answer={answer} />
        </>
      )}
      {answer.obstacles.length > 0 && <Obstacles answer={answer} />}
    </div>
  );
}

function Enrolments({
  journeys,
  journey,
  onChoose,
}: {
  journeys: readonly Journey[];
  journey: Journey;
  onChoose: (enrolment: string) => void;
}) {
  const timeZone = useTimeZone();
  const format = (at: Journey['enrolledAt']) => formatInstant(at, timeZone);
  if (journeys.length === 1) return null;
  return (
    <SelectField
      label={words.enrolment}
      value={String(journey.enrolment)}
      options={journeys.map(({ enrolment, enrolledAt, outcome }) => ({
        value: String(enrolment),
        label: words.enrolmentOption(format(enrolledAt), outcome ?? words.inside),
      }))}
      onChange={onChoose}
    />
  );
}

/** Only what the contact has passed stands out on the canvas, for as long as the panel is open. */
function useLitPath(journey: Journey | undefined): void {
  const { canvas } = useBuilder();
  const design = useDesign(({ present }) => present);
  useEffect(() => {
    if (!journey) return undefined;
    canvas.setState({ lit: litPathOf(journey, design) });
    return () => canvas.setState({ lit: null });
  }, [canvas, journey, design]);
}
