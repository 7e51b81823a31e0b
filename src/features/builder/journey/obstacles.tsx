import { useTimeZone } from '#client/use-account.ts';
import type { JourneyAnswer } from '#contract/journeys.ts';
import { findStart } from '#domain/design/find-start.ts';
import { describeObstacle } from '#domain/engine/explain/describe-obstacle.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { words } from './words.ts';
import styles from './journey.module.css';

/** Why the schedule does not take the contact in, or when it will. */
export function Obstacles({ answer }: { answer: JourneyAnswer }) {
  const { catalogue } = useBuilder();
  const timeZone = useTimeZone();
  const start = useDesign(({ saved }) => findStart(saved));
  if (!start) return null;
  const { obstacles, journeys, contact, at } = answer;
  const told = obstacles.map((obstacle) =>
    describeObstacle(obstacle, { start: start.settings, contact }, { catalogue, now: at, timeZone }),
  );
  const isComing = obstacles.every(({ kind }) => kind === 'waitsForSlot');
  return (
    <section className={styles['why']}>
      <h3 className={styles['whyTitle']}>{journeys.length === 0 ? words.neverTitle : words.againTitle}</h3>
      <p className={styles['quiet']}>{isComing ? words.nextTitle : words.whyTitle}</p>
      <ul>
        {told.map(({ title, detail }) => (
          <li key={title}>
            <b>{title}</b>
            <span className={styles['quiet']}>{detail}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
