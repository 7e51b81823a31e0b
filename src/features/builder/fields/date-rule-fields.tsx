import type { WordsContext } from '#domain/catalogue/words-context.ts';
import { RULE_DAYS } from '#domain/nodes/date-rule.ts';
import type { SettingProblem } from '#domain/nodes/setting-problem.ts';
import type { DateRule } from '#domain/schedule/date-rule.ts';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { fieldOptions } from './field-options.ts';
import { shownNumber, toDraftNumber } from './numbers.ts';
import { PanelField } from './panel-field.tsx';
import { findError } from './panel-props.ts';
import { panelWords } from './panel-words.ts';
import styles from './panels.module.css';

type Direction = DateRule['direction'];

type Props<Rule extends DateRule> = Readonly<{
  rule: Rule;
  context: WordsContext;
  problems: readonly SettingProblem[];
  hint?: string | undefined;
  onChange: (rule: Rule) => void;
}>;

/** A day told by a date field of the contact. */
export function DateRuleFields<Rule extends DateRule>({
  rule,
  context,
  problems,
  hint,
  onChange,
}: Props<Rule>) {
  const change = (part: Partial<DateRule>) => onChange({ ...rule, ...part });
  const chooseDirection = (direction: Direction) => {
    const days = direction === 'on' ? 0 : rule.days || RULE_DAYS.min;
    change({ direction, days });
  };
  return (
    <div className={styles['group']}>
      <div className={styles['row']}>
        {rule.direction !== 'on' && (
          <PanelField name="days">
            <NumberField
              label={panelWords.days}
              min={RULE_DAYS.min}
              max={RULE_DAYS.max}
              value={shownNumber(rule.days)}
              error={findError(problems, 'days')}
              onChange={(days) => change({ days: toDraftNumber(days) })}
            />
          </PanelField>
        )}
        <SelectField
          label={panelWords.when}
          value={rule.direction}
          options={panelWords.directions}
          onChange={chooseDirection}
        />
      </div>
      <SelectField
        label={panelWords.dateOrAnniversary}
        value={rule.isAnniversary ? 'anniversary' : 'date'}
        options={panelWords.dateKinds}
        onChange={(kind) => change({ isAnniversary: kind === 'anniversary' })}
      />
      <PanelField name="field">
        <SelectField
          label={panelWords.dateField}
          placeholder={panelWords.selectField}
          hint={hint}
          error={findError(problems, 'field')}
          value={rule.field === '' ? undefined : rule.field}
          options={fieldOptions(context.catalogue, rule.field, ['Date'])}
          onChange={(field) => change({ field })}
        />
      </PanelField>
    </div>
  );
}
