import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useHistoryPlace } from '#features/builder/address/use-history-place.ts';
import { useBuilder, useDesign } from '#features/builder/design/builder-context.tsx';
import { ProgramTabs } from '#product/program-tabs.tsx';

/** Design, report, history and test cases of the open program. */
export function ViewTabs({ isFolded }: { isFolded: boolean }) {
  const { store, programId } = useBuilder();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const history = useHistoryPlace();
  const areTestsOpen = useDesign(({ openPanel }) => openPanel?.kind === 'testCases');
  useTestCasesAddress();
  const go = (address: string) => {
    if (areTestsOpen) store.dispatch({ type: 'panelClosed' });
    void navigate(address);
  };
  return (
    <ProgramTabs
      programId={programId}
      current={history.isOpen ? 'history' : areTestsOpen ? 'testCases' : 'design'}
      view={search.get('view')}
      isFolded={isFolded}
      onGo={go}
    />
  );
}

/** `?panel=testCases` opens them once; from then on the panel itself says whether they are open. */
function useTestCasesAddress(): void {
  const { store } = useBuilder();
  const [search, setSearch] = useSearchParams();
  const isAsked = search.get('panel') === 'testCases';
  useEffect(() => {
    if (!isAsked) return;
    store.dispatch({ type: 'panelOpened', panel: { kind: 'testCases' } });
    setSearch(
      (before) => {
        before.delete('panel');
        return before;
      },
      { replace: true },
    );
  }, [isAsked, store, setSearch]);
}
