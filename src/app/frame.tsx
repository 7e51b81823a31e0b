import { useRef } from 'react';
import { Outlet, ScrollRestoration } from 'react-router-dom';
import { AppCommands } from '#app/commands/app-commands.tsx';
import { useApi } from '#client/api-context.ts';
import { AccountClock } from './account-clock.tsx';
import { Brand } from './brand.tsx';
import { LostAccount } from './lost-account.tsx';
import { Navigation } from './navigation.tsx';
import { usePageHandle } from './page-handle.ts';
import { PageTitle } from './page-title.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { TroubleBar } from './trouble-bar.tsx';
import { useFocusOnNavigation } from './use-focus-on-navigation.ts';
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
      <TroubleBar main={main} />
      {!api.isServed && <LostAccount />}
      <main id="content" ref={main} tabIndex={-1} data-shape={shape} className={styles['main']}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
