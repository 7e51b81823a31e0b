import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { CONDITION_LABELS, type ConditionKind } from '#domain/nodes/condition.ts';
import { CASE_NAME_LENGTH, type DecisionCase, getCaseName } from '#domain/nodes/multi-decision.ts';
import { IconButton } from '#ui/button.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ConditionDetails, newCondition } from './condition-details.tsx';
import { CONDITION_WORDS as words } from './condition-words.ts';
import { PanelField } from './panel-field.tsx';
import { findError, type PanelProps } from './panel-props.ts';
import styles from './panels.module.css';

type Props = Pick<PanelProps<'multiDecision'>, 'context' | 'sentHere' | 'problems'> &
  Readonly<{
    each: DecisionCase;
    index: number;
    count: number;
    onCase: (changed: DecisionCase, incomplete?: string) => void;
    onMove: (by: 1 | -1) => void;
    onRemove: () => void;
  }>;

const KINDS = (Object.keys(CONDITION_LABELS) as readonly ConditionKind[]).map((kind) => ({
  value: kind,
  label: CONDITION_LABELS[kind],
}));

/** One condition of a multi decision: its name, what it asks, and its place among the others. */
export function CaseFields({ each, index, count, onCase, onMove, onRemove, ...shared }: Props) {
  const { problems, sentHere } = shared;
  const path = `cases.${index}.`;
  const name = getCaseName(each, index);
  return (
    <fieldset className={styles['card']}>
      <legend className="visually-hidden">{words.caseTitle(index + 1)}</legend>
      <div className={styles['cardTools']}>
        <span aria-hidden>{words.caseTitle(index + 1)}</span>
        <IconButton
          name={words.moveUp(name)}
          icon={ArrowUp}
          size="small"
          disabledReason={index === 0 ? words.isFirst : undefined}
          onClick={() => onMove(-1)}
        />
        <IconButton
          name={words.moveDown(name)}
          icon={ArrowDown}
          size="small"
          disabledReason={index === count - 1 ? words.isLast : undefined}
          onClick={() => onMove(1)}
        />
        <IconButton
          name={words.removeCase(name)}
          icon={Trash2}
          size="small"
          disabledReason={count === 1 ? words.lastCase : undefined}
          onClick={onRemove}
        />
      </div>
      <TextField
        label={words.name}
        optional
        maxLength={CASE_NAME_LENGTH}
        autoComplete="off"
        value={each.name}
        onChange={(next) => onCase({ ...each, name: next })}
      />
      <PanelField name={`${path}condition`}>
        <SelectField
          label={words.condition}
          placeholder={words.selectCondition}
          error={findError(problems, `${path}condition`)}
          value={each.condition?.kind}
          options={KINDS}
          onChange={(kind) => onCase({ ...each, condition: newCondition(kind, sentHere) })}
        />
      </PanelField>
      {each.condition && (
        <ConditionDetails
          {...shared}
          key={each.condition.kind}
          condition={each.condition}
          path={path}
          onChange={(condition, incomplete) => onCase({ ...each, condition }, incomplete)}
        />
      )}
    </fieldset>
  );
}
