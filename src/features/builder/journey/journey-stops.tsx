import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import type { Journey, JourneyStop } from '#domain/engine/explain/journey.ts';
import type { NodeId } from '#domain/ids.ts';
import { describeWait } from '#domain/nodes/describe-wait.ts';
import type { Instant } from '#domain/schedule/instant.ts';
import { formatDuration } from '#domain/words/durations.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { graphFor } from '#features/builder/design/derived.ts';
import { shortName } from '#features/builder/steps/node-name.ts';
import { getHue, getIcon } from '#product/node-look.ts';
import { Icon } from '#ui/icon.tsx';
import { DecisionSeen } from './decision-seen.tsx';
import { describeEvent, words } from './words.ts';
import styles from './journey.module.css';

type Props = Readonly<{ journey: Journey; planned: JourneyAnswer['planned'] }>;

/** Step by step: arrival, stay, what happened, and the messages with what became of them. */
export function JourneyStops({ journey, planned }: Props) {
  const timeZone = useTimeZone();
  const format = (at: Instant) => formatInstant(at, timeZone, 'clock');
  const { stops, enrolledAt, finishedAt, outcome } = journey;
  return (
    <>
      <p className={styles['lead']}>
        {words.enrolled(format(enrolledAt))}
        <br />
        {finishedAt === null ? words.stillInside : words.finished(format(finishedAt), outcome ?? '')}
      </p>
      <ol aria-label={words.steps} className={styles['stops']}>
        {stops.map((stop, index) => (
          <Stop
            key={`${stop.nodeId} ${stop.arrivedAt} ${index}`}
            stop={stop}
            format={format}
            journey={journey}
          />
        ))}
      </ol>
      {planned && outcome === null && <Planned to={planned.to} />}
    </>
  );
}

type StopProps = Readonly<{ stop: JourneyStop; journey: Journey; format: (at: Instant) => string }>;

function Stop({ stop, journey, format }: StopProps) {
  const { store, words: context } = useBuilder();
  const node = useDesign(({ present }) => graphFor(present).nodes.get(stop.nodeId));
  const { arrivedAt, leftAt, events, messages } = stop;
  const name = node ? shortName(node, context) : words.deletedStepTitle;
  return (
    <li className={styles['stop']}>
      <span className={styles['tile']} data-hue={node ? getHue(node.type) : 'slate'}>
        {node && <Icon of={getIcon(node.type)} size={14} />}
      </span>
      <div className={styles['told']}>
        <button
          type="button"
          className={styles['name']}
          onClick={() => store.dispatch({ type: 'selected', nodeIds: node ? [node.id] : [] })}
        >
          {name}
        </button>
        <span className={styles['quiet']}>
          {format(arrivedAt)}
          {leftAt !== null &&
            ` – ${leftAt === arrivedAt ? words.atOnce : words.stayed(formatDuration(leftAt - arrivedAt))}`}
        </span>
        {leftAt === null && journey.dueAt !== null && (
          <span>
            {describeWait(node, { arrivedAt, dueAt: journey.dueAt }, { words: context, format }).text}
          </span>
        )}
        {events.map((event, index) => (
          <div key={`${event.kind} ${index}`}>
            <span>
              {event.kind === 'finished'
                ? words.finished(format(event.at), journey.outcome ?? '')
                : describeEvent(event, node)}
            </span>
            <DecisionSeen node={node} event={event} />
          </div>
        ))}
        {messages.map((message) => (
          <span key={`${message.sequence} ${message.row}`} className={styles['quiet']}>
            {message.openedAt === null ? words.notOpened : words.opened(format(message.openedAt))}
            {message.clickedAt !== null && ` · ${words.clicked(format(message.clickedAt))}`}
          </span>
        ))}
      </div>
    </li>
  );
}

function Planned({ to }: { to: NodeId | null }) {
  const { words: context } = useBuilder();
  const target = useDesign(({ present }) => (to === null ? undefined : graphFor(present).nodes.get(to)));
  const text =
    to === null
      ? words.removedOnActivation
      : words.movedOnActivation(target ? shortName(target, context) : words.deletedStep);
  return <p className={styles['lead']}>{text}</p>;
}
