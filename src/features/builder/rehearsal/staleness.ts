import type { Design } from '#domain/design/design.ts';
import { runsAlike } from '#domain/diff/runs-alike.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import type { RehearsalRun } from './rehearsals.ts';

/** How a result stands to the design: the version that was rehearsed has changed since, or the canvas shows another one. */
export type Staleness = 'stale' | 'elsewhere' | null;

type Rehearsed = Pick<RehearsalRun, 'version' | 'design'>;
type Now = { readonly saved: Design; readonly canvas: Design };

export function getStaleness({ version, design }: Rehearsed, { saved, canvas }: Now): Staleness {
  // What is on the canvas is what its figures are read beside, whichever version it was.
  if (runsAlike(design, canvas)) return null;
  return version === 'saved' && runsAlike(design, saved) ? 'elsewhere' : 'stale';
}

export function useStaleness(run: Rehearsed | null): Staleness {
  return useDesign((state) =>
    run ? getStaleness(run, { saved: state.saved, canvas: wholeDesign(state) }) : null,
  );
}
