import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Icon, type IconType } from './icon.tsx';
import styles from './tabs.module.css';

type Tab<Value extends string> = Readonly<{
  value: Value;
  label: string;
  icon?: IconType | undefined;
  count?: number | undefined;
  content: ReactNode;
}>;

type Props<Value extends string> = Readonly<{
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: ReadonlyArray<Tab<Value>>;
}>;

export function Tabs<Value extends string>({ label, value, onChange, tabs }: Props<Value>) {
  const choose = (chosen: unknown) => {
    const tab = tabs.find((candidate) => candidate.value === chosen);
    if (tab) onChange(tab.value);
  };
  return (
    <BaseTabs.Root value={value} onValueChange={choose} className={styles['tabs']}>
      <BaseTabs.List aria-label={label} activateOnFocus className={styles['list']}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} className={styles['tab']}>
            {tab.icon && <Icon of={tab.icon} />}
            {tab.label}
            {tab.count !== undefined && <span className={styles['count']}> {tab.count}</span>}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel key={tab.value} value={tab.value} className={styles['panel']}>
          {tab.content}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}
