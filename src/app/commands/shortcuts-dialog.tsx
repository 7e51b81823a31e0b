import { useState } from 'react';
import type { Command } from '#product/commands/command.ts';
import { offeredCommands } from '#product/commands/offered-commands.ts';
import { singleKeys } from '#product/commands/single-keys.ts';
import { CheckboxField } from '#ui/choice-fields.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { formatKeys } from '#ui/keys.ts';
import { groupedCommands } from './find-commands.ts';
import { words } from './words.ts';
import styles from './shortcuts-dialog.module.css';

type Props = Readonly<{ isOpen: boolean; onClose: () => void; onClosed: () => void }>;

/** The keys of this screen, by what they are for. */
export function ShortcutsDialog({ isOpen, onClose, onClosed }: Props) {
  const [isOn, setIsOn] = useState(singleKeys.read);
  const turn = (on: boolean) => {
    singleKeys.write(on);
    setIsOn(on);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} onClosed={onClosed} title={words.shortcuts} size="large">
      <Groups />
      <CheckboxField label={words.singleKeys} hint={words.singleKeysHint} checked={isOn} onChange={turn} />
    </Dialog>
  );
}

function Groups() {
  const [groups] = useState(() => groupedCommands(offeredCommands().filter(({ keys }) => keys.length > 0)));
  return (
    <div className={styles['groups']}>
      {groups.map(({ label, commands }) => (
        <section key={label} className={styles['group']}>
          <h3 className={styles['heading']}>{label}</h3>
          <dl>
            {commands.map((command) => (
              <div key={command.id} className={styles['line']}>
                <dt>{command.label}</dt>
                <dd className={styles['keys']}>
                  <Keys of={command} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Keys({ of: { keys } }: { of: Command }) {
  return keys.map((each) => <Kbd key={each} keys={formatKeys(each)} />);
}
