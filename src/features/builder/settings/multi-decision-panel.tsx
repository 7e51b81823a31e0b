import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { createCaseId, type DecisionCase, getCaseName, MAXIMUM_CASES } from '#domain/nodes/multi-decision.ts';
import { CaseFields } from '#features/builder/fields/case-fields.tsx';
import { CONDITION_WORDS as words } from '#features/builder/fields/condition-words.ts';
import { PanelField } from '#features/builder/fields/panel-field.tsx';
import { findError, type PanelProps } from '#features/builder/fields/panel-props.ts';
import styles from '#features/builder/fields/panels.module.css';
import { Button } from '#ui/button.tsx';
import { announce } from '#ui/live-region.tsx';

/** Up to nine conditions in the order in which they are asked; moved by buttons, so that the keyboard does it too. */
export function MultiDecisionPanel(props: PanelProps<'multiDecision'>) {
  const { settings, problems, onChange } = props;
  const { cases } = settings;
  const list = useRef<HTMLOListElement>(null);
  // What is still to be entered, by case: the others may be changed meanwhile.
  const [incomplete, setIncomplete] = useState<Readonly<Record<string, string | undefined>>>({});
  // Ids of cases that were removed here stay taken until the panel closes: undoing may bring them back.
  const [used, setUsed] = useState<readonly string[]>([]);

  const change = (next: readonly DecisionCase[], waiting = incomplete) => {
    setIncomplete(waiting);
    const first = next.map(({ id }) => waiting[id]).find((reason) => reason !== undefined);
    onChange({ cases: next }, first);
  };
  const changeCase = (changed: DecisionCase, reason?: string) =>
    change(
      cases.map((each) => (each.id === changed.id ? changed : each)),
      { ...incomplete, [changed.id]: reason },
    );
  const add = () => {
    const id = createCaseId([...used, ...cases.map((each) => each.id)]);
    const added: DecisionCase = { id, name: '', condition: null };
    change([...cases, added]);
    announce(words.caseAdded(getCaseName(added, cases.length)));
    focusSoon(list, cases.length);
  };
  const remove = (index: number) => {
    const gone = cases[index];
    if (!gone) return;
    setUsed([...used, gone.id]);
    change(
      cases.filter(({ id }) => id !== gone.id),
      { ...incomplete, [gone.id]: undefined },
    );
    announce(words.caseRemoved(getCaseName(gone, index)));
    focusSoon(list, Math.min(index, cases.length - 2));
  };
  const move = (index: number, by: 1 | -1) => {
    const next = [...cases];
    const [moved] = next.splice(index, 1);
    if (!moved) return;
    next.splice(index + by, 0, moved);
    change(next);
    announce(words.moved(getCaseName(moved, index), index + by + 1));
  };

  const full = cases.length >= MAXIMUM_CASES ? words.casesFull(MAXIMUM_CASES) : undefined;
  return (
    <>
      <PanelField name="cases">
        <section className={styles['group']}>
          <h3 className={styles['legend']}>{words.cases}</h3>
          <p className={styles['note']}>{findError(problems, 'cases') ?? words.casesHint}</p>
          <ol ref={list} className={styles['group']}>
            {cases.map((each, index) => (
              <li key={each.id}>
                <CaseFields
                  {...props}
                  each={each}
                  index={index}
                  count={cases.length}
                  onCase={changeCase}
                  onMove={(by) => move(index, by)}
                  onRemove={() => remove(index)}
                />
              </li>
            ))}
          </ol>
          <div>
            <Button size="small" icon={Plus} disabledReason={full} onClick={add}>
              {words.addCase}
            </Button>
          </div>
        </section>
      </PanelField>
      <section>
        <h3 className={styles['legend']}>{words.default}</h3>
        <p className={styles['note']}>{words.defaultHint}</p>
      </section>
    </>
  );
}

/** Once the list has been drawn anew. */
function focusSoon(list: { readonly current: HTMLElement | null }, index: number): void {
  requestAnimationFrame(() =>
    list.current?.children[index]?.querySelector<HTMLElement>('select, input')?.focus(),
  );
}
