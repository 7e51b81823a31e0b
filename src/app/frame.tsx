import { Monitor, Moon, Sun } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useParams } from 'react-router-dom';
import { AppCommands } from '#app/commands/app-commands.tsx';
import { THEME_NAMES } from '#app/commands/words.ts';
import { Navigation } from '#app/navigation/navigation.tsx';
import { useApi } from '#client/api-context.ts';
import type { ProgramId } from '#domain/ids.ts';
import { useProgram } from '#store/programs-store.ts';
import { chooseTheme, type ThemeChoice, useTheme } from '#store/theme-store.ts';
import { IconButton } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { AccountClock } from './account-clock.tsx';
import { Brand } from './brand.tsx';
import { FaultInjectionBar } from './fault-injection-bar.tsx';
import { LostAccount } from './lost-account.tsx';
import { usePageHandle } from './page-handle.ts';
import { words } from './words.ts';
import styles from './frame.module.css';

/** What stands around every page: the bar above, and the place where the page goes. */
export function Frame() {
  const api = useApi();
  const main = useRef<HTMLElement>(null);
  const { shape } = usePageHandle();
  useFocusOnNavigation(main);
  return (
    <div className={styles['frame']} data-shape={shape}>
      <PageTitle />
      <a
        href="#content"
        className={styles['skipLink']}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {words.skipLink}
      </a>
      <header className={styles['bar']}>
        <Brand />
        <Navigation />
        <div className={styles['end']}>
          <AppCommands />
          <AccountClock />
          <ThemeMenu />
        </div>
      </header>
      <FaultInjectionBar main={main} />
      {!api.isServed && <LostAccount />}
      <main id="content" ref={main} tabIndex={-1} data-shape={shape} className={styles['main']}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}

/** Names the tab: the program where one is open, else the page. */
function PageTitle() {
  const { title } = usePageHandle();
  const { id } = useParams();
  const program = useProgram(Number(id) as ProgramId);
  const shown = program?.name ?? title;
  return <title>{shown === '' ? words.product : `${shown} – ${words.product}`}</title>;
}

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

function ThemeMenu() {
  const theme = useTheme();
  return (
    <Menu
      align="end"
      trigger={<IconButton name={words.theme} icon={ICONS[theme]} />}
      entries={THEMES.map((choice) => ({
        kind: 'choice',
        label: THEME_NAMES[choice],
        isChosen: choice === theme,
        onSelect: () => chooseTheme(choice),
      }))}
    />
  );
}

/**
 * A new page is announced by its heading: the focus goes there, as it would after a page load. A link to a part of a page
 * moves it to the heading of that part.
 */
function useFocusOnNavigation(main: RefObject<HTMLElement | null>): void {
  const { pathname, hash } = useLocation();
  const place = pathname + hash;
  const shown = useRef(place);
  useEffect(() => {
    if (place === shown.current) return;
    shown.current = place;
    const part = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    const heading = part?.querySelector('h2') ?? main.current?.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    (heading ?? main.current)?.focus({ preventScroll: true });
  }, [place, hash, main]);
}
