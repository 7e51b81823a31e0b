import { LogOut, Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { describeRule } from '#domain/catalogue/describe-rule.ts';
import type { ExitCondition } from '#domain/design/design.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { CONDITION_WORDS } from '#features/builder/fields/condition-words.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { announce } from '#ui/live-region.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { EXIT_WORDS } from './words.ts';
import styles from './exit-conditions.module.css';

const words = { ...EXIT_WORDS, ...CONDITION_WORDS.exit };
const MOST = 5;

const ExitConditionDialog = lazyComponent(
  async () => (await import('./exit-condition-dialog.tsx')).ExitConditionDialog,
);

/** Which condition the dialog is about: null for a new one. `turn` tells one opening from the next. */
type DialogRequest = Readonly<{ condition: ExitCondition | null; turn: number }>;

/** Who leaves the program before the end: the two conditions that always hold, and the program's own. */
export function ExitConditionsPanel({ onClose }: { onClose: () => void }) {
  const { catalogue, actions, isEditable } = useBuilder();
  const own = useDesign((state) => state.present.exitConditions);
  const [asked, setAsked] = useState<DialogRequest | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const getName = ({ name }: ExitCondition, index: number) => name.trim() || words.unnamed(index + 1);

  const open = (condition: ExitCondition | null) => {
    setAsked((before) => ({ condition, turn: (before?.turn ?? 0) + 1 }));
    setIsOpen(true);
  };
  const set = (exitConditions: readonly ExitCondition[]) =>
    actions.edit({ type: 'setExitConditions', exitConditions });
  const apply = (content: Pick<ExitCondition, 'name' | 'rule'>) => {
    const { condition = null } = asked ?? {};
    setIsOpen(false);
    if (condition === null) {
      set([...own, { id: crypto.randomUUID(), ...content }]);
      announce(words.added(content.name));
    } else {
      set(own.map((each) => (each.id === condition.id ? { ...each, ...content } : each)));
      announce(words.changed(content.name));
    }
  };
  const remove = (condition: ExitCondition, index: number) => {
    set(own.filter(({ id }) => id !== condition.id));
    announce(words.removed(getName(condition, index)));
    add.current?.focus();
  };

  return (
    <SidePanel title={words.title} subtitle={words.subtitle} icon={LogOut} onClose={onClose}>
      <p>{words.lead}</p>
      <section>
        <h3 className={styles['title']}>{words.always}</h3>
        <ul className={styles['list']}>
          {words.fixed.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section className={styles['own']}>
        <h3 className={styles['title']}>{words.own}</h3>
        {own.length === 0 ? (
          <p className={styles['none']}>{words.none}</p>
        ) : (
          <ul className={styles['list']}>
            {own.map((condition, index) => (
              <li key={condition.id} className={styles['condition']}>
                <span>
                  {condition.name !== '' && <strong>{condition.name}: </strong>}
                  {describeRule(condition.rule, catalogue)}
                </span>
                {isEditable && (
                  <span className={styles['tools']}>
                    <IconButton
                      size="small"
                      name={words.edit(getName(condition, index))}
                      icon={Pencil}
                      onClick={() => open(condition)}
                    />
                    <IconButton
                      size="small"
                      name={words.remove(getName(condition, index))}
                      icon={Trash2}
                      onClick={() => remove(condition, index)}
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {isEditable && (
          <Button
            ref={add}
            size="small"
            icon={Plus}
            disabledReason={own.length >= MOST ? words.full : undefined}
            onClick={() => open(null)}
          >
            {words.add}
          </Button>
        )}
      </section>
      {asked && (
        <ExitConditionDialog
          key={asked.turn}
          condition={asked.condition}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          onApply={apply}
        />
      )}
    </SidePanel>
  );
}
