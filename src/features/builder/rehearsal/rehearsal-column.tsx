import { ArrowLeft, ChevronRight, Clapperboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useAccount } from '#client/use-account.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { usePlayPlace } from '#features/builder/address/use-play-place.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { isDirty } from '#features/builder/design/design-state.ts';
import { focusToolbarItem } from '#features/builder/toolbar/toolbar-ids.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { describeSetup } from './describe-setup.ts';
import { RehearsalResult } from './rehearsal-result.tsx';
import { getRehearsals, shownRun, useRehearsals, type Version } from './rehearsals.ts';
import { findProblems, toSetup } from './setup-draft.ts';
import { SetupForm, useSetupDraft } from './setup-form.tsx';
import { UnderWay } from './under-way.tsx';
import { useProgramInSight } from './use-program-in-sight.ts';
import { useRehearsing } from './use-rehearsing.ts';
import { rehearsalWords as words } from './words.ts';
import styles from './rehearsal.module.css';

/** Beside the steps: what is to be rehearsed, how far it is, and what came of it. */
export function RehearsalColumn() {
  const { store } = useBuilder();
  const rehearse = useRehearsing();
  const run = useRehearsals(shownRun);
  const underWay = useRehearsals((state) => state.underWay);
  const failure = useRehearsals((state) => state.failure);
  const button = useRef<HTMLButtonElement>(null);
  const begin = (version: Version, setup: RehearsalSetup) => {
    // What was pressed or typed in may be gone when it is done.
    button.current?.focus();
    void rehearse(version, setup);
  };
  useProgramInSight();
  // Nobody waits for it any more.
  useEffect(() => () => getRehearsals(store).getState().underWay?.stop(), [store]);
  return (
    <section aria-label={words.title} className={styles['column']}>
      <Head />
      <div className={styles['body']}>
        <Setup button={button} onRehearse={begin} />
        {underWay && <UnderWay label={words.underWay} share={underWay.share} onStop={underWay.stop} />}
        {failure && <ErrorState title={words.failed}>{joinReason(failure)}</ErrorState>}
        {run && <RehearsalResult run={run} onAgain={(version) => begin(version, run.setup)} />}
      </div>
    </section>
  );
}

function Head() {
  const { show } = usePlayPlace('rehearsal');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const close = () => {
    show(false);
    focusToolbarItem('rehearse');
  };
  return (
    <header className={styles['head']}>
      <IconButton name={words.close} icon={ArrowLeft} onClick={close} />
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles['heading']}>
          {words.title}
        </h2>
        <p className={styles['quiet']}>{words.lead}</p>
      </div>
    </header>
  );
}

type SetupProps = Readonly<{
  button: React.RefObject<HTMLButtonElement | null>;
  onRehearse: (version: Version, setup: RehearsalSetup) => void;
}>;

/** Folded up once there is a result: then that is what counts. */
function Setup({ button, onRehearse }: SetupProps) {
  const { catalogue } = useBuilder();
  const ownSeed = useAccount(({ origin }) => origin.id);
  const draft = useSetupDraft();
  const isBusy = useRehearsals(({ underWay }) => underWay !== null);
  const hasResult = useRehearsals(({ runs }) => runs.length > 0);
  const [opened, setOpened] = useState<boolean | null>(null);
  const isOpen = opened ?? !hasResult;
  const isUnsaved = useDesign(isDirty);
  const setup = ownSeed === undefined ? null : toSetup(draft, ownSeed);
  const [problem = words.loadingAccount] = Object.values(findProblems(draft));
  const off = setup ? undefined : problem;
  const begin = (version: Version) => {
    if (!setup || isBusy) return;
    onRehearse(version, setup);
    setOpened(null);
  };
  return (
    <form
      className={styles['setup']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin('canvas');
      }}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        className={styles['toggle']}
        onClick={() => setOpened(!isOpen)}
      >
        <Icon of={ChevronRight} className={styles['chevron']} />
        <span className={styles['summary']}>
          {words.setup}
          {setup && ownSeed !== undefined && (
            <span className={styles['quiet']}>{describeSetup(setup, { catalogue, ownSeed })}</span>
          )}
        </span>
      </button>
      {isOpen && <SetupForm />}
      <div className={styles['actions']}>
        <Button ref={button} type="submit" icon={Clapperboard} busy={isBusy} disabledReason={off}>
          {words.rehearse}
        </Button>
        {isUnsaved && (
          <Button variant="quiet" busy={isBusy} disabledReason={off} onClick={() => begin('saved')}>
            {words.rehearseSaved}
          </Button>
        )}
      </div>
    </form>
  );
}
