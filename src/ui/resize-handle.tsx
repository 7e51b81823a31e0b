import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './resize-handle.module.css';

type Props = Readonly<{
  /** What is made wider: the accessible name. */
  label: string;
  /** The id of the element it resizes. */
  controls: string;
  /** Width in px. */
  width: number;
  min: number;
  max: number;
  onResize: (width: number) => void;
  /** The side of the handle on which the resized element lies. */
  side?: 'start' | 'end' | undefined;
}>;

const stepPx = 16;

/** Between two panes: drag it, or focus it and use the arrows, Home and End. */
export function ResizeHandle({ label, controls, width, min, max, onResize, side = 'start' }: Props) {
  const grip = useRef<{ x: number; width: number } | undefined>(undefined);
  const resizeTo = (wished: number) => onResize(Math.min(max, Math.max(min, Math.round(wished))));

  const grow = (element: Element, pxToTheRight: number) =>
    (getComputedStyle(element).direction === 'rtl') === (side === 'start') ? -pxToTheRight : pxToTheRight;

  const handleKeyDown = (event: KeyboardEvent) => {
    const wished = widthAfterKey(event.key, { width, min, max, step: grow(event.currentTarget, stepPx) });
    if (wished === undefined) return;
    event.preventDefault();
    resizeTo(wished);
  };
  const handlePointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const handlePointerMove = (event: PointerEvent) => {
    if (!grip.current) return;
    resizeTo(grip.current.width + grow(event.currentTarget, event.clientX - grip.current.x));
  };
  const release = () => {
    grip.current = undefined;
  };
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the window splitter of WAI-ARIA; an hr takes no focus
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-controls={controls}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles['handle']}
      onKeyDown={handleKeyDown}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}

type Range = Readonly<{ width: number; min: number; max: number; step: number }>;

function widthAfterKey(key: string, { width, min, max, step }: Range): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return width + step;
    case 'ArrowLeft':
      return width - step;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return undefined;
  }
}
