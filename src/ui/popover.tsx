import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { combineHandlers } from './combine-handlers.ts';
import { lazyComponent } from './lazy-component.tsx';

type Props = Readonly<{
  /** Any Button or IconButton. */
  trigger: ReactElement<Record<string, unknown>>;
  /** What it is about: the name of the popup. */
  label: string;
  align?: 'start' | 'end' | undefined;
  /** What stands in it, given how to close it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}>;

// Fetched when the pointer or the focus comes near: no screen needs it to be shown.
const PopoverPopup = lazyComponent(async () => (await import('./popover-popup.tsx')).PopoverPopup);
const prepare = () => void PopoverPopup.prefetch();

/** A button that opens a small dialog beside it. Escape and a press outside close it, and the focus returns to the button. */
export function Popover({ trigger, label, align = 'start', children }: Props) {
  const given: { readonly ref?: Ref<HTMLButtonElement | null> } = trigger.props;
  const anchor = useRef<HTMLButtonElement>(null);
  const popupId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useImperativeHandle<HTMLButtonElement | null, HTMLButtonElement | null>(given.ref, () => anchor.current);
  const toggle = () => {
    setIsOpen(!isOpen);
    setWasOpened(true);
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? popupId : undefined,
        ...combineHandlers({ onPointerEnter: prepare, onFocus: prepare, onClick: toggle }, trigger.props),
      })}
      {wasOpened && (
        <PopoverPopup
          anchor={anchor}
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          label={label}
          id={popupId}
          align={align}
        >
          {typeof children === 'function' ? children(() => setIsOpen(false)) : children}
        </PopoverPopup>
      )}
    </>
  );
}
