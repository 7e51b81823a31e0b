import { useStore } from 'zustand';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { CheckboxField, RadioField } from '#ui/choice-fields.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { PeopleField } from './people-field.tsx';
import { getRehearsals } from './rehearsals.ts';
import {
  defaultDraft,
  findProblems,
  hasSchedule,
  LENGTHS,
  MOST_DRAWS,
  type SetupDraft,
} from './setup-draft.ts';
import { useIsEnrolmentDisabled } from './use-is-enrolment-disabled.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

const LENGTH_OPTIONS = [
  ...LENGTHS.map((value) => ({ value, label: words.lengths[value] })),
  { value: 'other', label: words.otherLength } as const,
];

/** What is chosen for the next rehearsal. */
export function useSetupDraft(): SetupDraft {
  const { store, hasEnrolled } = useBuilder();
  const chosen = useStore(getRehearsals(store), ({ draft }) => draft);
  const saved = useDesign(({ present }) => present);
  return chosen ?? defaultDraft(saved, hasEnrolled);
}

/** Who takes part, how they come in, for how long, and with whose luck. */
export function SetupForm() {
  const { store, hasEnrolled } = useBuilder();
  const draft = useSetupDraft();
  const problems = findProblems(draft);
  const isDisabled = useIsEnrolmentDisabled();
  const isScheduled = useDesign(({ present }) => hasSchedule(present));
  const change = (changed: Partial<SetupDraft>) =>
    getRehearsals(store).setState({ draft: { ...draft, ...changed } });
  return (
    <div className={styles['fields']}>
      <PeopleField draft={draft} problems={problems} onChange={change} />
      <RadioField
        label={words.entry}
        // Once it is enabled again both are one.
        value={draft.entry === 'asIfEnabled' && !isDisabled ? 'schedule' : draft.entry}
        options={[
          {
            value: 'schedule',
            label: words.entries.schedule,
            hint: words.entryHints[scheduleHint(isScheduled, isDisabled)],
          },
          ...(isDisabled
            ? [
                {
                  value: 'asIfEnabled',
                  label: words.entries.asIfEnabled,
                  hint: words.entryHints[isScheduled ? 'asIfEnabled' : 'noSchedule'],
                } as const,
              ]
            : []),
          { value: 'atOnce', label: words.entries.atOnce, hint: words.entryHints.atOnce },
        ]}
        onChange={(entry) => change({ entry })}
      />
      {hasEnrolled && draft.people !== 'synthetic' && (
        <CheckboxField
          label={words.continued}
          hint={words.continuedHint}
          checked={draft.isContinued}
          onChange={(isContinued) => change({ isContinued })}
        />
      )}
      <div className={styles['inRow']}>
        <SelectField
          label={words.length}
          value={draft.length}
          options={LENGTH_OPTIONS}
          onChange={(length) => change({ length })}
        />
        {draft.length === 'other' && (
          <NumberField
            label={words.dayCount}
            value={draft.days}
            error={problems.days}
            onChange={(days) => change({ days })}
          />
        )}
      </div>
      <RadioField
        label={words.reacts}
        value={draft.reacts}
        options={[
          { value: 'own', label: words.own, hint: words.ownHint },
          {
            value: 'another',
            label: words.another,
            hint: words.anotherHint,
            details: (
              <NumberField
                label={words.draw}
                value={draft.draw}
                error={problems.draw}
                min={1}
                max={MOST_DRAWS}
                onChange={(draw) => change({ draw })}
              />
            ),
          },
        ]}
        onChange={(reacts) => change({ reacts })}
      />
    </div>
  );
}

function scheduleHint(isScheduled: boolean, isDisabled: boolean): 'schedule' | 'disabled' | 'noSchedule' {
  if (!isScheduled) return 'noSchedule';
  return isDisabled ? 'disabled' : 'schedule';
}
