import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { WordsContext } from '#domain/catalogue/words-context.ts';
import type { Design } from '#domain/design/design.ts';
import type { CampaignId, NodeId } from '#domain/ids.ts';
import { describeStep } from '#domain/test-cases/describe-test-case.ts';
import { LONGEST_TEST_DAYS, MOST_EXPECTATIONS } from '#domain/test-cases/test-case.ts';
import { shownNumber, toDraftNumber } from '#features/builder/fields/numbers.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { SentenceRow } from '#ui/sentence-row.tsx';
import { type CaseErrors, type ExpectationDraft, newExpectation } from './case-draft.ts';
import { words } from './editor-words.ts';
import { focusSoon } from './focus-soon.ts';
import { campaignOptions, outcomeOptions, stepOptions } from './what-can-happen.ts';
import styles from './test-cases.module.css';

type Shared = Readonly<{ design: Design; context: WordsContext; errors: CaseErrors | undefined }>;

type Props = Shared &
  Readonly<{
    expectations: readonly ExpectationDraft[];
    onChange: (expectations: readonly ExpectationDraft[]) => void;
  }>;

const KINDS = (Object.keys(words.expectationKinds) as readonly ExpectationDraft['kind'][]).map((value) => ({
  value,
  label: words.expectationKinds[value],
}));

/** What is to become of the contact: one to five things. */
export function ExpectationFields({ expectations, onChange, ...shared }: Props) {
  const rows = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const add = () => {
    onChange([...expectations, newExpectation()]);
    focusSoon(rows, expectations.length);
  };
  const remove = (key: string) => {
    onChange(expectations.filter((each) => each.key !== key));
    adder.current?.focus();
  };
  return (
    <section className={styles['rows']}>
      <h3 className={styles['part']}>{words.expectations}</h3>
      <ul ref={rows} className={styles['rows']}>
        {expectations.map((expectation, index) => (
          <li key={expectation.key}>
            <ExpectationRow
              {...shared}
              expectation={expectation}
              place={index + 1}
              isOnly={expectations.length === 1}
              onChange={(changed) =>
                onChange(expectations.map((each) => (each.key === changed.key ? changed : each)))
              }
              onRemove={() => remove(expectation.key)}
            />
          </li>
        ))}
      </ul>
      <Button
        ref={adder}
        size="small"
        icon={Plus}
        className={styles['add']}
        disabledReason={expectations.length >= MOST_EXPECTATIONS ? words.enough : undefined}
        onClick={add}
      >
        {words.addExpectation}
      </Button>
    </section>
  );
}

type RowProps = Shared &
  Readonly<{
    expectation: ExpectationDraft;
    place: number;
    isOnly: boolean;
    onChange: (expectation: ExpectationDraft) => void;
    onRemove: () => void;
  }>;

function ExpectationRow({ place, isOnly, onRemove, ...what }: RowProps) {
  const { expectation, errors, onChange } = what;
  const { key, kind, withinDays } = expectation;
  return (
    <SentenceRow
      name={words.expectation(place)}
      tools={
        !isOnly && (
          <IconButton name={words.removeExpectation(place)} icon={X} size="small" onClick={onRemove} />
        )
      }
    >
      <SelectField
        label={words.expects}
        labelHidden
        value={kind}
        options={KINDS}
        onChange={(chosen) => onChange({ ...expectation, kind: chosen })}
      />
      <WhatField {...what} />
      <span aria-hidden>{words.withinDays}</span>
      <NumberField
        label={words.withinDays}
        labelHidden
        unit={words.days}
        min={1}
        max={LONGEST_TEST_DAYS}
        error={errors?.get(`days ${key}`)}
        value={shownNumber(withinDays)}
        onChange={(days) => onChange({ ...expectation, withinDays: toDraftNumber(days) })}
      />
    </SentenceRow>
  );
}

type WhatProps = Omit<RowProps, 'place' | 'isOnly' | 'onRemove'>;

/** Which campaign, step or outcome. */
function WhatField({ expectation, design, context, errors, onChange }: WhatProps) {
  const { key, kind, campaignId, nodeId, outcome } = expectation;
  const shared = { labelHidden: true, error: errors?.get(key) };
  if (kind === 'comesTo') {
    const gone = nodeId === null ? '' : describeStep(nodeId, { design, context });
    return (
      <SelectField
        {...shared}
        label={words.step}
        placeholder={words.selectStep}
        value={nodeId ?? undefined}
        options={stepOptions(design, context, nodeId, gone)}
        onChange={(id) => onChange({ ...expectation, nodeId: id as NodeId })}
      />
    );
  }
  if (kind === 'leaves') {
    return (
      <SelectField
        {...shared}
        label={words.outcome}
        placeholder={words.selectOutcome}
        value={outcome ?? undefined}
        options={outcomeOptions(design, outcome)}
        onChange={(chosen) => onChange({ ...expectation, outcome: chosen })}
      />
    );
  }
  return (
    <SelectField
      {...shared}
      label={words.campaign}
      placeholder={words.selectCampaign}
      value={campaignId === null ? undefined : String(campaignId)}
      options={campaignOptions(design, context, campaignId)}
      onChange={(id) => onChange({ ...expectation, campaignId: Number(id) as CampaignId })}
    />
  );
}
