import { useEffect, useState } from 'react';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { Journey } from '#domain/engine/explain/journey.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { JourneyStops } from './journey-stops.tsx';
import { getLitPath } from './lit-path.ts';
import { words } from './words.ts';

type Props = Readonly<{
  /** Newest first. */
  journeys: readonly Journey[];
  planned: JourneyAnswer['planned'];
}>;

/** One of a contact's journeys, step by step and lit on the canvas, and the choice of another. */
export function JourneyText({ journeys, planned }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const journey = journeys.find(({ enrolment }) => String(enrolment) === chosen) ?? journeys[0];
  useLitPath(journey);
  if (!journey) return null;
  return (
    <>
      <Enrolments journeys={journeys} journey={journey} onChoose={setChosen} />
      <JourneyStops journey={journey} planned={planned} />
    </>
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
    canvas.setState({ lit: getLitPath(journey, design) });
    return () => canvas.setState({ lit: null });
  }, [canvas, journey, design]);
}
