import { ACTIVITY_KINDS } from '#contract/activity.ts';
import type { ProgramId } from '#domain/ids.ts';
import { useProgram } from '#store/programs-store.ts';
import { FilterChip, FilterChips } from '#ui/filter-chip.tsx';
import { PageControls } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { ActivityFilter } from './activity-filter.ts';
import { words } from './words.ts';
import styles from './activity.module.css';

type Props = Readonly<{
  filter: ActivityFilter;
  onChange: (change: ActivityFilter) => void;
  people: readonly string[];
  shown: string;
}>;

const EVERYTHING = '';

export function ActivityControls({ filter, onChange, people, shown }: Props) {
  // The one that is looked for stays to be chosen, whoever is there now.
  const names = new Set([...people, ...(filter.by === undefined ? [] : [filter.by])]);
  return (
    <PageControls>
      <SearchField
        label={words.search}
        value={filter.search ?? ''}
        onChange={(search) => onChange({ search })}
        className={styles['search']}
      />
      <SelectField
        label={words.kind}
        labelHidden
        value={filter.kind ?? EVERYTHING}
        options={[
          { value: EVERYTHING, label: words.everyKind },
          ...ACTIVITY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
        onChange={(kind) => onChange({ kind: ACTIVITY_KINDS.find((each) => each === kind) })}
      />
      <SelectField
        label={words.person}
        labelHidden
        value={filter.by ?? EVERYTHING}
        options={[
          { value: EVERYTHING, label: words.everyone },
          ...[...names].map((name) => ({ value: name, label: name })),
        ]}
        onChange={(by) => onChange({ by: by === EVERYTHING ? undefined : by })}
      />
      {filter.program !== undefined && (
        <ProgramChip program={filter.program} onRemove={() => onChange({ program: undefined })} />
      )}
      <output className={styles['count']}>{shown}</output>
    </PageControls>
  );
}

function ProgramChip({ program, onRemove }: { program: string; onRemove: () => void }) {
  const name = useProgram(Number(program) as ProgramId)?.name ?? words.oneProgram;
  return (
    <FilterChips label={words.kinds.program}>
      <FilterChip pressed onToggle={onRemove}>
        {words.ofProgram(name)}
      </FilterChip>
    </FilterChips>
  );
}
