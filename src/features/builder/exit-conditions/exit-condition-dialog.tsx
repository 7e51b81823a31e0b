import { useState } from 'react';
import type { ExitCondition } from '#domain/design/design.ts';
import { checkRule } from '#domain/nodes/rule-checks.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { useBuilder } from '#features/builder/design/builder-context.tsx';
import { CONDITION_WORDS } from '#features/builder/fields/condition-words.ts';
import styles from '#features/builder/fields/panels.module.css';
import { RuleEditor } from '#product/rule-editor/rule-editor.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';

const words = CONDITION_WORDS.exit;
const NAME_LENGTH = 100;

type Props = Readonly<{
  /** Null for a new one. */
  condition: ExitCondition | null;
  isOpen: boolean;
  onClose: () => void;
  onApply: (content: Pick<ExitCondition, 'name' | 'rule'>) => void;
}>;

/** Name and rule of one exit condition. It becomes part of the design with Apply, as one step of undo. */
export function ExitConditionDialog({ condition, isOpen, onClose, onApply }: Props) {
  const { catalogue } = useBuilder();
  const [name, setName] = useState(condition?.name ?? '');
  const [made, setMade] = useState<{ rule: Rule | null; incomplete?: string | undefined }>({
    rule: condition?.rule ?? null,
  });
  const [isChecked, setIsChecked] = useState(false);
  const nameError = name.trim() === '' ? words.needsName : undefined;
  const ruleError =
    made.incomplete ?? (made.rule === null ? words.needsRule : checkRule(made.rule, catalogue)[0]?.advice);

  const apply = () => {
    setIsChecked(true);
    if (nameError !== undefined || ruleError !== undefined || made.rule === null) return;
    onApply({ name: name.trim(), rule: made.rule });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={apply}
      size="large"
      title={condition === null ? words.addTitle : words.editTitle}
      description={words.dialogLead}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary">
            {words.apply}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={name}
          error={isChecked ? nameError : undefined}
          onChange={setName}
        />
        <RuleEditor
          rule={condition?.rule ?? null}
          catalogue={catalogue}
          error={isChecked ? ruleError : undefined}
          onChange={(rule, incomplete) => setMade({ rule, incomplete })}
        />
      </div>
    </Dialog>
  );
}
