import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { combineHandlers } from './combine-handlers.ts';
import { lazyComponent } from './lazy-component.tsx';
import { useHint } from './use-hint.ts';

type Props = Readonly<{
  /** Nothing is shown without content. */
  content: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** One focusable element. It must be named without the tooltip. */
  children: ReactElement<Record<string, unknown>>;
}>;

// Fetched with the first hint that is shown.
export const TooltipPopup = lazyComponent(async () => (await import('./tooltip-popup.tsx')).TooltipPopup);

/** A hint for eyes. Whoever shows it says the same to screen readers. */
export function Tooltip({ content, side = 'bottom', children }: Props) {
  const hasContent = content !== undefined && content !== null && content !== '';
  const { isOpen, stay, closeSoon, handlers } = useHint(!hasContent);
  const anchor = useRef<HTMLElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  if (isOpen && !wasOpened) setWasOpened(true);
  const given: { readonly ref?: Ref<HTMLElement | null> } = children.props;
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(given.ref, () => anchor.current);
  return (
    <>
      {cloneElement(children, {
        ...combineHandlers(handlers, children.props),
        ref: anchor,
      })}
      {wasOpened && (
        <TooltipPopup
          anchor={anchor}
          isOpen={isOpen}
          side={side}
          onPointerEnter={stay}
          onPointerLeave={closeSoon}
        >
          {content}
        </TooltipPopup>
      )}
    </>
  );
}
