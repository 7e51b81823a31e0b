import { useMatches } from 'react-router-dom';

/** What the frame needs to know of a page. */
export type PageHandle = {
  readonly title: string;
  /** 'fill': as high as the window, and its parts scroll. */
  readonly shape: 'flow' | 'fill';
};

const NO_PAGE: PageHandle = { title: '', shape: 'flow' };

export function usePageHandle(): PageHandle {
  const handle = useMatches().at(-1)?.handle;
  return isPageHandle(handle) ? handle : NO_PAGE;
}

function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'title' in handle && 'shape' in handle;
}
