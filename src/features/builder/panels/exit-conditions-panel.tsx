import { LogOut } from 'lucide-react';
import { ruleInWords } from '#domain/nodes/rule-words.ts';
import { SidePanel } from '#ui/side-panel.tsx';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { WORDS } from '#features/builder/words.ts';
import styles from './exit-conditions.module.css';

const words = WORDS.exit;

/** Who leaves the program before the end: the two conditions that always hold, and the program's own. */
export function ExitConditionsPanel({ onClose }: { onClose: () => void }) {
  const { catalogue } = useBuilder();
  const own = useDesign((state) => state.present.exitConditions);
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
      <section>
        <h3 className={styles['title']}>{words.own}</h3>
        {own.length === 0 ? (
          <p className={styles['none']}>{words.none}</p>
        ) : (
          <ul className={styles['list']}>
            {own.map(({ id, name, rule }) => (
              <li key={id}>
                {name !== '' && <strong>{name}: </strong>}
                {ruleInWords(rule, catalogue)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </SidePanel>
  );
}
