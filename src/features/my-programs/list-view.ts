import { useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { type FolderChoice, readFolderChoice } from '#features/my-programs/folders/folder-choice.ts';
import { LISTED_STATUSES, type ListedStatus } from '#store/programs-state.ts';
import { COLUMNS, type SortKey } from './columns.tsx';

export type Sort = { readonly key: SortKey; readonly isDescending: boolean };

/** How the list is looked at. It lives in the address, so that back, reload and a shared link keep it. */
export type ListView = {
  readonly search: string;
  /** Null: all of them. */
  readonly status: ListedStatus | null;
  readonly folder: FolderChoice;
  readonly sort: Sort;
};

const NEWEST_FIRST: Sort = { key: 'modified', isDescending: true };

/** `?search=birth&status=Active&folder=3&sort=-modified`; what makes no sense counts as left out. */
export function readListView(params: URLSearchParams): ListView {
  const status = params.get('status');
  const sort = params.get('sort') ?? '';
  const key = COLUMNS.find(({ id }) => id === sort.replace(/^-/, ''))?.id;
  return {
    search: params.get('search') ?? '',
    status: LISTED_STATUSES.find((known) => known === status) ?? null,
    folder: readFolderChoice(params.get('folder')),
    sort: key ? { key, isDescending: sort.startsWith('-') } : NEWEST_FIRST,
  };
}

/** Only what differs from the first look. */
export function writeListView({ search, status, folder, sort }: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (search !== '') params.set('search', search);
  if (status !== null) params.set('status', status);
  if (folder !== null) params.set('folder', String(folder));
  if (!isSameSort(sort, NEWEST_FIRST)) params.set('sort', `${sort.isDescending ? '-' : ''}${sort.key}`);
  return params;
}

/** A click on a column: its natural direction first, then the other one. */
export function sortedBy(key: SortKey, before: Sort): Sort {
  if (before.key === key) return { key, isDescending: !before.isDescending };
  return { key, isDescending: COLUMNS.find(({ id }) => id === key)?.isGreatestFirst === true };
}

function isSameSort(one: Sort, other: Sort): boolean {
  return one.key === other.key && one.isDescending === other.isDescending;
}

type ListViewState = {
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
