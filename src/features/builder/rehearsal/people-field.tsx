import { useQuery } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { segmentsQuery } from '#client/queries.ts';
import type { SegmentId } from '#domain/ids.ts';
import { MOST_SYNTHETIC_CONTACTS } from '#domain/rehearsal/rehearsal.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { segmentOptions } from '#features/builder/fields/segment-options.ts';
import { RadioField } from '#ui/choice-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { SetupDraft, SetupProblems } from './setup-draft.ts';
import { rehearsalWords as words } from './words.ts';

type Props = Readonly<{
  draft: SetupDraft;
  problems: SetupProblems;
  onChange: (changed: Partial<SetupDraft>) => void;
}>;

export function PeopleField({ draft, problems, onChange }: Props) {
  return (
    <RadioField
      label={words.people}
      value={draft.people}
      options={[
        { value: 'account', label: words.everyone },
        {
          value: 'segment',
          label: words.segment,
          hint: words.segmentHint,
          details: <Segment draft={draft} problems={problems} onChange={onChange} />,
        },
        {
          value: 'synthetic',
          label: words.madeUp,
          hint: words.madeUpHint,
          details: (
            <NumberField
              label={words.madeUpCount}
              value={draft.madeUp}
              error={problems.madeUp}
              min={1}
              max={MOST_SYNTHETIC_CONTACTS}
              onChange={(madeUp) => onChange({ madeUp })}
            />
          ),
        },
      ]}
      onChange={(people) => onChange({ people })}
    />
  );
}

function Segment({ draft, problems, onChange }: Props) {
  const { catalogue } = useBuilder();
  const { data } = useQuery(segmentsQuery(useApi()));
  return (
    <SelectField
      label={words.segment}
      labelHidden
      placeholder={words.chooseSegment}
      value={draft.segmentId === null ? undefined : String(draft.segmentId)}
      options={segmentOptions(draft.segmentId, catalogue, data)}
      error={problems.segmentId}
      onChange={(id) => onChange({ segmentId: Number(id) as SegmentId })}
    />
  );
}
