import { useEffect, useRef } from 'react';
import { useBuilder } from '#features/builder/design/builder-context.tsx';

/** Long enough to come from a line to the buttons beside it. */
const LINGER_MS = 250;

/** Which connector shows its buttons. They stay a moment after the pointer has left the line. */
export function useHoveredConnector() {
  const { canvas } = useBuilder();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    enter: (id: string) => {
      clearTimeout(timer.current);
      canvas.setState({ hovered: id });
    },
    leave: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (
          document.querySelector('[data-connector-tools]:is(:hover, :focus-within, :has([data-popup-open]))')
        )
          return;
        canvas.setState({ hovered: null });
      }, LINGER_MS);
    },
  };
}
