import { ChevronDown } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { ProgramId } from '#domain/ids.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { moveFocusInRow } from '#ui/roving-tab-index.ts';
import { words } from './words.ts';
import styles from './program-tabs.module.css';

type ProgramTab = 'design' | 'report' | 'history' | 'testCases';

const TABS: readonly ProgramTab[] = ['design', 'report', 'history', 'testCases'];

type Props = Readonly<{
  programId: ProgramId;
  current: ProgramTab;
  /** Canvas or outline, where the address asks for one of them. */
  view?: string | null;
  /** Where there is no room for four words beside each other: a menu under the current one. */
  isFolded?: boolean;
  onGo: (address: string) => void;
}>;

/** The four ways to look at one program. */
export function ProgramTabs({ programId, current, view = null, isFolded = false, onGo }: Props) {
  const addressOf = (tab: ProgramTab) => tabAddress(programId, tab, view);
  if (isFolded) {
    return (
      <Menu
        entries={TABS.map((tab) => ({
          kind: 'choice',
          label: words.tabs[tab],
          isChosen: tab === current,
          onSelect: () => onGo(addressOf(tab)),
        }))}
        trigger={
          <Button variant="quiet" iconEnd={ChevronDown} className={styles['folded']}>
            {words.tabs[current]}
          </Button>
        }
      />
    );
  }
  const follow = (tab: ProgramTab) => (event: MouseEvent) => {
    if (isForNewTab(event)) return;
    event.preventDefault();
    onGo(addressOf(tab));
  };
  return (
    // [A11Y-3] One tab stop; arrows walk along its links.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its links take the focus
    <nav aria-label={words.tabs.label} className={styles['tabs']} onKeyDown={moveFocusInRow}>
      {TABS.map((tab) => (
        <a
          key={tab}
          href={addressOf(tab)}
          className={styles['tab']}
          aria-current={tab === current ? 'page' : undefined}
          tabIndex={tab === current ? 0 : -1}
          onClick={follow(tab)}
        >
          {words.tabs[tab]}
        </a>
      ))}
    </nav>
  );
}

function isForNewTab({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

function tabAddress(programId: ProgramId, tab: ProgramTab, view: string | null): string {
  if (tab === 'report') return `/programs/${programId}/report`;
  const search = new URLSearchParams({
    ...(view !== null && { view }),
    ...(tab !== 'design' && { panel: tab }),
  }).toString();
  return search === '' ? `/programs/${programId}` : `/programs/${programId}?${search}`;
}
