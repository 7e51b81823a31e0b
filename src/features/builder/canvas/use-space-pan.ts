import { type KeyboardEvent, useRef } from 'react';

/** While the space bar is held a drag moves the view. Letting it go then does not press the card that has the focus. */
export function useSpacePan() {
  const hasPanned = useRef(false);
  return {
    onMoveStart: () => {
      hasPanned.current = true;
    },
    keys: {
      onKeyDownCapture: ({ key, repeat }: KeyboardEvent) => {
        if (key === ' ' && !repeat) hasPanned.current = false;
      },
      onKeyUpCapture: (event: KeyboardEvent) => {
        if (event.key === ' ' && hasPanned.current) event.preventDefault();
      },
    },
  };
}
