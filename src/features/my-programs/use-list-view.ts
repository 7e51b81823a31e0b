import { useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { type ListView, readListView, writeListView } from './list-view.ts';

export type ListViewState = {
  readonly view: ListView;
  /** A step that back undoes. */
  readonly change: (part: Partial<ListView>) => void;
  /** Letter by letter, without a step for each. */
  readonly search: (text: string) => void;
};

/** Marks the navigations of this hook, which bring nothing new. */
const OWN = 'listView';

/** The address holds the view. What is being typed is ahead of it by a moment, so that typing never waits. */
export function useListView(): ListViewState {
  const [params, setParams] = useSearchParams();
  const { key, state } = useLocation();
  const isOwn = useNavigationType() !== 'POP' && state === OWN;
  const inAddress = readListView(params);
  const [typed, setTyped] = useState(inAddress.search);
  const [seenKey, setSeenKey] = useState(key);
  if (key !== seenKey) {
    setSeenKey(key);
    if (!isOwn) setTyped(inAddress.search);
  }
  const view = { ...inAddress, search: typed };
  const go = (next: ListView, replace: boolean) => {
    setTyped(next.search);
    setParams(writeListView(next), { replace, state: OWN, preventScrollReset: true });
  };
  return {
    view,
    change: (part) => go({ ...view, ...part }, false),
    search: (text) => go({ ...view, search: text }, true),
  };
}
