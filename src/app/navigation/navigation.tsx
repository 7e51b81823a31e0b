import { Menu as MenuIcon, X } from 'lucide-react';
import { useId, useState } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { IconButton } from '#ui/button.tsx';
import { places } from './places.ts';
import { navigationWords as words } from './words.ts';
import styles from './navigation.module.css';

/** In the bar; on narrow screens below it, opened by a button. */
export function Navigation() {
  const listId = useId();
  const { key } = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  // Going anywhere closes it.
  const isOpen = openedAt === key;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape from the links inside
    <nav
      aria-label={words.navigation}
      className={styles['navigation']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpenedAt(null);
      }}
    >
      <div className={styles['opener']}>
        <IconButton
          name={words.menu}
          tooltip={null}
          icon={isOpen ? X : MenuIcon}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setOpenedAt(isOpen ? null : key)}
        />
      </div>
      <ul id={listId} data-open={isOpen || undefined} className={styles['places']}>
        {places.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} className={styles['place'] ?? ''}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
