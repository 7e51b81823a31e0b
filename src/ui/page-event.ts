/**
 * What code that is no component has to say to the page as a whole. The page itself carries it, so that no module keeps
 * listeners or contents: what is mounted hears it, and nothing waits for what is mounted later.
 */
export function createPageEvent<Detail>(name: string) {
  return {
    send: (detail: Detail): void => {
      document.dispatchEvent(new CustomEvent<Detail>(name, { detail }));
    },
    listen: (onDetail: (detail: Detail) => void) => {
      const handle = (event: Event) => {
        if (event instanceof CustomEvent) onDetail(event.detail);
      };
      document.addEventListener(name, handle);
      return () => document.removeEventListener(name, handle);
    },
  };
}
