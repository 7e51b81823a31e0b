import { FilterChip, FilterChips } from '#ui/filter-chip.tsx';
import { DateField } from '#ui/moment-fields.tsx';
import { PageControls } from '#ui/page.tsx';
import { LAST_DAYS, type Period } from './report-period.ts';
import { words } from './words.ts';
import styles from './report.module.css';

type Props = Readonly<{
  period: Period;
  onChange: (period: Period) => void;
  /** The days that are shown, where they are not typed. */
  shown: { readonly from: string; readonly until: string } | undefined;
}>;

export function PeriodChooser({ period, onChange, shown }: Props) {
  const typed = period.kind === 'days' ? period : null;
  const [from, until] = [typed?.from ?? shown?.from ?? '', typed?.until ?? shown?.until ?? ''];
  const isTurned = typed !== null && from !== '' && until !== '' && from > until;
  return (
    <PageControls>
      <FilterChips label={words.period}>
        <FilterChip pressed={period.kind === 'all'} onToggle={() => onChange({ kind: 'all' })}>
          {words.all}
        </FilterChip>
        {LAST_DAYS.map((days) => (
          <FilterChip
            key={days}
            pressed={period.kind === 'last' && period.days === days}
            onToggle={() => onChange({ kind: 'last', days })}
          >
            {words.last(days)}
          </FilterChip>
        ))}
      </FilterChips>
      <div className={styles['dates']}>
        <DateField
          label={words.from}
          value={from}
          error={isTurned ? words.fromAfterUntil : undefined}
          onChange={(next) => onChange({ kind: 'days', from: next, until: typed?.until ?? '' })}
        />
        <DateField
          label={words.until}
          value={until}
          onChange={(next) => onChange({ kind: 'days', from: typed?.from ?? '', until: next })}
        />
      </div>
    </PageControls>
  );
}
