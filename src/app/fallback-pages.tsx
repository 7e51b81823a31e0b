import { Compass } from 'lucide-react';
import { Link } from 'react-router-dom';
import { Button } from '#ui/button.tsx';
import { buttonClass } from '#ui/button-class.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Page } from '#ui/page.tsx';
import { reloadPage } from './reload-page.ts';
import { words } from './words.ts';

/** Stands in for a page that threw; the router keeps the error for the browser's console. */
export function CrashPage() {
  return (
    <Page>
      <h1 className="visually-hidden">{words.crashTitle}</h1>
      <ErrorState
        title={words.crashTitle}
        action={
          <>
            <Button variant="primary" onClick={reloadPage}>
              {words.reload}
            </Button>
            <Link to="/programs" className={buttonClass()}>
              {words.toMyPrograms}
            </Link>
          </>
        }
      >
        {words.crashText}
      </ErrorState>
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page>
      <h1 className="visually-hidden">{words.notFoundTitle}</h1>
      <EmptyState
        icon={Compass}
        title={words.notFoundTitle}
        action={
          <Link to="/programs" className={buttonClass({ variant: 'primary' })}>
            {words.toMyPrograms}
          </Link>
        }
      >
        {words.notFoundText}
      </EmptyState>
    </Page>
  );
}
