import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#client/api-context.ts';
import { formatInstant } from '#client/format.ts';
import { versionQuery } from '#client/history-queries.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { HistoryEntry, HistoryVersion } from '#contract/history.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import type { Design } from '#domain/design/design.ts';
import { compareDesigns } from '#domain/diff/compare-designs.ts';
import type { Against } from '#features/builder/address/use-history-place.ts';
import { useDesign } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { ErrorState } from '#ui/error-state.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { type Shown, ShownVersion } from './shown-version.tsx';
import { VersionBar } from './version-bar.tsx';
import { historyWords as words } from './words.ts';
import styles from './history.module.css';

type Props = Readonly<{
  program: ProgramSummary;
  entries: readonly HistoryEntry[];
  chosen: number;
  against: Against;
  onCompare: (against: Against) => void;
  onRestored: () => void;
}>;

/** A version, alone or with another in one drawing. */
export function VersionStage({ program, entries, chosen, against, onCompare, onRestored }: Props) {
  const api = useApi();
  const version = useQuery(versionQuery(api, program.id, chosen));
  const isEntry = typeof against === 'number';
  const other = useQuery({
    ...versionQuery(api, program.id, isEntry ? against : chosen),
    enabled: isEntry,
  });
  const present = useDesign((state) => state.present);
  const draft = useDesign((state) => state.draft);
  const canvas = useMemo(() => wholeDesign({ present, draft }), [present, draft]);
  const shown = useShown({
    version: version.data,
    other: against === 'canvas' ? canvas : isEntry ? other.data : null,
  });
  const failed = [version, other].find((query) => query.isError);
  if (failed) {
    const retry = () => void failed.refetch();
    return <ErrorState title={words.versionFailed} onRetry={retry} busy={failed.isFetching} />;
  }
  return (
    <div className={styles['stage']}>
      <VersionBar
        program={program}
        entries={entries}
        version={version.data}
        against={against}
        onCompare={onCompare}
        onRestored={onRestored}
      />
      {shown ? (
        <ShownVersion programName={program.name} shown={shown} />
      ) : (
        <DelayedSkeleton label={words.loadingVersion} rows={6} />
      )}
    </div>
  );
}

type Sources = {
  readonly version: HistoryVersion | undefined;
  /** Null: nothing to compare with; undefined: still on its way. */
  readonly other: HistoryVersion | Design | null | undefined;
};

/** Two versions stand in the order of time, whichever of them was chosen first. */
function useShown({ version, other }: Sources): Shown | null {
  const timeZone = useTimeZone();
  return useMemo(() => {
    if (!version || other === undefined) return null;
    const { entry } = version;
    const at = formatInstant(entry.at, timeZone);
    if (other === null) return { kind: 'one', design: version.design, at };
    const isCanvas = !('entry' in other);
    const otherDesign = isCanvas ? other : other.design;
    const otherAt = isCanvas ? words.now : formatInstant(other.entry.at, timeZone);
    const isOlder = isCanvas || entry.id < other.entry.id;
    const [before, after] = isOlder ? [version.design, otherDesign] : [otherDesign, version.design];
    const [from, to] = isOlder ? [at, otherAt] : [otherAt, at];
    return { kind: 'two', before, after, comparison: compareDesigns(before, after), from, to };
  }, [version, other, timeZone]);
}
