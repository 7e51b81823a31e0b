import { Link } from 'react-router-dom';
import { Button } from '#ui/button.tsx';
import { buttonClass } from '#ui/button-class.ts';
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
