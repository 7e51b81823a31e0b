import { ViewportPortal } from '@xyflow/react';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/design/words.ts';
import { cardHeight } from '#features/builder/drawing/card-size.ts';
import { insertEntries } from '#features/builder/steps/insert-entries.ts';
import { Button } from '#ui/button.tsx';
import styles from './first-step.module.css';

/** Below the + of Start. */
const BELOW_START = 52;

/** In the place of the first step, while there is none: what most programs begin with. */
export function FirstStep() {
  const { actions, hasFigures } = useBuilder();
  const start = useDesign((state) => state.present.nodes.find(({ type }) => type === 'start'));
  if (!start) return null;
  const y = start.position.y + cardHeight({ hasFigures }) + BELOW_START;
  const suggested = insertEntries(actions, { from: start.id, route: 'next' }, [
    'sendEmail',
    'delay',
    'decision',
  ]);
  return (
    <ViewportPortal>
      <div
        className={`${styles['place']} nodrag nopan`}
        style={{ transform: `translate(${start.position.x}px, ${y}px)` }}
      >
        <p className={styles['title']}>{WORDS.canvas.addFirst}</p>
        {suggested.map(({ label, icon, onSelect }) => (
          <Button
            key={label}
            variant="quiet"
            size="small"
            icon={icon}
            aria-label={WORDS.canvas.addStep(label)}
            onClick={onSelect}
          >
            {label}
          </Button>
        ))}
      </div>
    </ViewportPortal>
  );
}
