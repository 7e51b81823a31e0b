import { createContext, type RefObject, use, useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';

const PageMounted = createContext<RefObject<boolean>>({ current: true });

/** Stands above an open program, and stays while what is below gives way to the message that it is deleted. */
export const PageMountedProvider = PageMounted.Provider;

/** False once one has gone to another page or program. */
export function usePageMounted(): RefObject<boolean> {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}

/** Goes on to another page when something is done, unless one has gone elsewhere meanwhile: nobody is pulled back. */
export function useNavigateIfMounted(): (to: string) => void {
  const navigate = useNavigate();
  const isHere = use(PageMounted);
  return (to) => {
    if (isHere.current) void navigate(to);
  };
}
