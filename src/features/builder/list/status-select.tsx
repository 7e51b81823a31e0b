import type { ProgramSummary } from '#contract/programs.ts';
import { STATUS_LABELS } from '#domain/programs/describe-lifecycle.ts';
import { LISTED_STATUSES, type ListedStatus } from '#store/programs-state.ts';
import { SelectField } from '#ui/select-field.tsx';
import { LIST_WORDS } from './words.ts';

type Props = Readonly<{
  programs: readonly ProgramSummary[];
  status: ListedStatus | null;
  onChange: (status: ListedStatus | null) => void;
}>;

/** Which programs are listed, and how many there are of each status. */
export function StatusSelect({ programs, status, onChange }: Props) {
  const count = (wanted: ListedStatus) => programs.filter((program) => program.status === wanted).length;
  return (
    <SelectField
      label={LIST_WORDS.filter}
      labelHidden
      value={status ?? 'all'}
      options={[
        { value: 'all', label: LIST_WORDS.counted(LIST_WORDS.all, programs.length) },
        ...LISTED_STATUSES.map((each) => ({
          value: each,
          label: LIST_WORDS.counted(STATUS_LABELS[each], count(each)),
        })),
      ]}
      onChange={(chosen) => onChange(chosen === 'all' ? null : chosen)}
    />
  );
}
