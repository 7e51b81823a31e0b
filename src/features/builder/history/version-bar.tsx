import { Copy, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import { formatInstant } from '#client/format.ts';
import { useTimeZone } from '#client/use-account.ts';
import type { HistoryEntry, HistoryVersion } from '#contract/history.ts';
import type { ProgramSummary } from '#contract/programs.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import { joinReason } from '#domain/words/reasons.ts';
import type { Against } from '#features/builder/address/use-history-place.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { wholeDesign } from '#features/builder/design/design-state.ts';
import { saveAsCopy } from '#features/builder/saving/save-as-copy.ts';
import { useProgramsStore } from '#store/programs-store.ts';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';
import { SelectField, type SelectOption } from '#ui/select-field.tsx';
import { showToast } from '#ui/toaster.tsx';
import { historyWords as words } from './words.ts';
import styles from './history.module.css';

type Props = Readonly<{
  program: ProgramSummary;
  entries: readonly HistoryEntry[];
  version: HistoryVersion | undefined;
  against: Against;
  onCompare: (against: Against) => void;
  onRestored: () => void;
}>;

/** What is shown, what to compare it with, and the two ways to go on from it. */
export function VersionBar({ program, entries, version, against, onCompare, onRestored }: Props) {
  const timeZone = useTimeZone();
  const { store } = useBuilder();
  const isSame = useDesign(
    (state) => version !== undefined && areDesignsEqual(wholeDesign(state), version.design),
  );
  const at = version ? formatInstant(version.entry.at, timeZone) : '';
  const restore = () => {
    if (!version) return;
    store.dispatch({ type: 'draftRestored', design: version.design, name: words.restoreStep(at) });
    showToast({ text: words.restored });
    announce(words.restored);
    onRestored();
  };
  return (
    <header className={styles['bar']}>
      <div className={styles['barWords']}>
        {version && (
          <h3 className={styles['barTitle']} title={version.entry.summary}>
            {version.entry.summary}
          </h3>
        )}
        <p className={styles['quiet']}>{version && words.byAt(version.entry.by, at)}</p>
      </div>
      <SelectField
        label={words.compareWith}
        className={styles['compare']}
        value={formatAgainst(against)}
        options={optionsFor({ entries, chosen: version?.entry.id ?? null, program, timeZone })}
        onChange={(value) => onCompare(parseAgainst(value))}
      />
      <div className={styles['barActions']}>
        {program.status !== 'Deleted' && <CopyButton program={program} version={version} />}
        <Button
          icon={RotateCcw}
          disabledReason={version ? getDisabledReason(program, isSame) : words.loadingVersion}
          onClick={restore}
        >
          {words.restore}
        </Button>
      </div>
    </header>
  );
}

function CopyButton({ program, version }: Pick<Props, 'program' | 'version'>) {
  const api = useApi();
  const programs = useProgramsStore();
  const navigate = useNavigate();
  const [isBusy, setIsBusy] = useState(false);
  const copy = async () => {
    if (!version) return;
    setIsBusy(true);
    try {
      const made = await saveAsCopy(api, program, version.design);
      programs.dispatch({ type: 'programReceived', program: made });
      showToast({
        text: words.copied(made.name),
        action: { label: words.open, onPress: () => void navigate(`/programs/${made.id}`) },
      });
    } catch (error) {
      showToast({ text: joinReason(getProblem(error)), tone: 'danger' });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button variant="quiet" icon={Copy} busy={isBusy} onClick={() => void copy()}>
      {words.copy}
    </Button>
  );
}

function getDisabledReason({ status }: ProgramSummary, isSame: boolean): string | undefined {
  if (status === 'Active') return words.activeFixed;
  if (status === 'ReadOnly') return words.readOnlyFixed;
  if (status === 'Deleted') return words.deletedFixed;
  return isSame ? words.sameAsCanvas : undefined;
}

type Choices = {
  readonly entries: readonly HistoryEntry[];
  readonly chosen: number | null;
  readonly program: ProgramSummary;
  readonly timeZone: string;
};

function optionsFor({ entries, chosen, program, timeZone }: Choices): readonly SelectOption[] {
  const saves = entries.filter(({ hasDesign, id }) => hasDesign && id !== chosen);
  const before = saves.find(({ id }) => chosen !== null && id < chosen);
  return [
    { value: '', label: words.nothing },
    ...(before ? [{ value: String(before.id), label: words.before }] : []),
    ...(program.status === 'Deleted' ? [] : [{ value: 'canvas', label: words.canvas }]),
    ...saves
      .filter((save) => save !== before)
      .map(({ id, at, by }) => ({
        value: String(id),
        label: words.versionOption(formatInstant(at, timeZone), by),
        group: words.versions,
      })),
  ];
}

function formatAgainst(against: Against): string {
  return against === null ? '' : String(against);
}

function parseAgainst(value: string): Against {
  if (value === '') return null;
  return value === 'canvas' ? 'canvas' : Number(value);
}
