import { FlaskConical, Play, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { getProblem } from '#client/connection/api-error.ts';
import { areDesignsEqual } from '#domain/diff/diff.ts';
import type { TestCaseId } from '#domain/ids.ts';
import { getWrittenTestCase, MOST_TEST_CASES, type TestCase } from '#domain/test-cases/test-case.ts';
import { joinReason } from '#domain/words/reasons.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { focusIfLost } from '#ui/focus-if-lost.ts';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { announce } from '#ui/live-region.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { DelayedSkeleton } from '#ui/waiting.tsx';
import { type CaseDraft, firstCase, toDraft } from './case-draft.ts';
import { TestCaseRow } from './test-case-row.tsx';
import { TestWay } from './test-way.tsx';
import { useTestCases } from './use-test-cases.ts';
import { campaignsSentBy } from './what-can-happen.ts';
import { words } from './words.ts';
import styles from './test-cases.module.css';

const CaseEditor = lazyComponent(async () => (await import('./case-editor.tsx')).CaseEditor);

/** What the editor is about: `of` null for a new one. `turn` tells one opening from the next. */
type DialogRequest = Readonly<{ of: TestCase | null; initial: CaseDraft; turn: number }>;

/** What is expected of the program for made-up contacts, and whether it comes so on the canvas as it stands. */
export function TestCasesPanel({ onClose }: { onClose: () => void }) {
  const { words: context } = useBuilder();
  const present = useDesign((state) => state.present);
  const cases = useTestCases();
  const { list, testCases, run } = cases;
  const [asked, setAsked] = useState<DialogRequest | null>(null);
  const [isEditing, setIsEditing] = useState(false);
  const [shownId, setShownId] = useState<TestCaseId | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!list.isPending) body.current?.querySelector<HTMLElement>('button')?.focus();
  }, [list.isPending]);

  // The first test case takes the button with it that the editor was opened from: before the editor is gone, or after.
  const isEmpty = list.data?.length === 0;
  const keepFocus = () => focusIfLost(adder.current);
  useEffect(keepFocus, [isEmpty]);

  const results = new Map(run.data?.results.map(({ testCaseId, result }) => [testCaseId, result]));
  const isOutdated = run.data !== undefined && !areDesignsEqual(run.data.design, present);
  const testWords = { design: run.data?.design ?? present, context };
  const failing = testCases.filter(({ id }) => results.has(id) && results.get(id)?.state !== 'passed').length;
  const full = testCases.length >= MOST_TEST_CASES ? words.full : undefined;
  const shown = testCases.find(({ id }) => id === shownId);
  const shownResult = shown && results.get(shown.id);

  const edit = (of: TestCase | null) => {
    const initial = of ? toDraft(getWrittenTestCase(of)) : firstCase(present, campaignsSentBy(present));
    setAsked((before) => ({ of, initial, turn: (before?.turn ?? 0) + 1 }));
    setIsEditing(true);
  };
  const runNow = async () => {
    const { data, error } = await run.refetch();
    if (error) return announce(words.runFailed, { assertive: true });
    const failed = data?.results.filter(({ result }) => result.state !== 'passed').length ?? 0;
    announce(words.failing(failed, testCases.length));
  };
  const remove = async (testCase: TestCase) => {
    await cases.remove(testCase);
    adder.current?.focus();
  };
  const back = () => {
    const id = shownId;
    setShownId(null);
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-case="${id}"] button`)?.focus(),
    );
  };

  const subtitle = run.data && testCases.length > 0 ? words.failing(failing, testCases.length) : undefined;
  return (
    <SidePanel title={words.title} subtitle={subtitle} icon={FlaskConical} hue="teal" onClose={onClose}>
      <div ref={body} className={styles['panel']}>
        {list.isPending && <DelayedSkeleton label={words.loading} />}
        {list.error && (
          <ErrorState title={words.failed} onRetry={() => void list.refetch()} busy={list.isFetching}>
            {joinReason(getProblem(list.error))}
          </ErrorState>
        )}
        {isEmpty && (
          <EmptyState
            icon={FlaskConical}
            title={words.emptyTitle}
            size="small"
            action={
              <Button ref={adder} variant="primary" icon={Plus} onClick={() => edit(null)}>
                {words.first}
              </Button>
            }
          >
            {words.empty}
          </EmptyState>
        )}
        {shown && shownResult && shownResult.state !== 'cannotRun' ? (
          <TestWay testCase={shown} result={shownResult} testWords={testWords} onBack={back} />
        ) : (
          testCases.length > 0 && (
            <>
              <div className={styles['bar']}>
                <Button size="small" icon={Play} busy={run.isFetching} onClick={() => void runNow()}>
                  {words.run}
                </Button>
                <Button ref={adder} size="small" icon={Plus} disabledReason={full} onClick={() => edit(null)}>
                  {words.add}
                </Button>
              </div>
              {isOutdated && <p className={styles['note']}>{words.outdated}</p>}
              {run.error && (
                <p className={styles['note']}>{`${words.runFailed} ${joinReason(getProblem(run.error))}`}</p>
              )}
              <ul aria-label={words.list} className={styles['cases']}>
                {testCases.map((testCase) => (
                  <TestCaseRow
                    key={testCase.id}
                    testCase={testCase}
                    result={results.get(testCase.id)}
                    isOutdated={isOutdated}
                    testWords={testWords}
                    fullBecause={full}
                    onShow={() => setShownId(testCase.id)}
                    onEdit={() => edit(testCase)}
                    onDuplicate={() => cases.duplicate(testCase)}
                    onRemove={() => void remove(testCase)}
                  />
                ))}
              </ul>
              <p className={styles['note']}>{words.lead}</p>
            </>
          )
        )}
      </div>
      {asked && (
        <CaseEditor
          key={asked.turn}
          initial={asked.initial}
          isNew={asked.of === null}
          isOpen={isEditing}
          onClose={() => setIsEditing(false)}
          onClosed={keepFocus}
          onWrite={(testCase) => cases.write(testCase, asked.of)}
        />
      )}
    </SidePanel>
  );
}
