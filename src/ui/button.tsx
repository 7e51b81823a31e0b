import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { cx } from './class-names.ts';
import { Icon, type IconType } from './icon.tsx';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';
import styles from './button.module.css';

type NativeProps = Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'aria-disabled' | 'children'>;

type PressableProps = NativeProps &
  Readonly<{
    variant?: ButtonVariant | undefined;
    size?: ButtonSize | undefined;
    /** Why it can't be used now. It stays focusable, says this and does nothing. */
    disabledReason?: string | undefined;
    /** What it started is under way: it does nothing, and shows a spinner after a second. */
    busy?: boolean | undefined;
    /** Makes it a toggle. */
    pressed?: boolean | undefined;
    tooltip?: ReactNode;
  }>;

type ButtonProps = PressableProps &
  Readonly<{
    icon?: IconType | undefined;
    iconEnd?: IconType | undefined;
    /** A number that belongs to the label, such as how many are waiting. */
    count?: number | undefined;
    /** The icon stands alone: the words are its name, and its tooltip. */
    isTerse?: boolean | undefined;
    children: ReactNode;
  }>;

export function Button({ icon, iconEnd, count, isTerse = false, children, ...pressable }: ButtonProps) {
  return (
    <Pressable {...(isTerse && { tooltip: children })} {...pressable} isTerse={isTerse}>
      {icon && <Icon of={icon} />}
      <span className={isTerse ? 'visually-hidden' : styles['label']}>{children}</span>
      {count !== undefined && <span className={styles['count']}>{count}</span>}
      {iconEnd && !isTerse && <Icon of={iconEnd} className={styles['iconEnd']} />}
    </Pressable>
  );
}

type IconButtonProps = Omit<PressableProps, 'aria-label'> &
  Readonly<{
    /** What it does: the accessible name, and the tooltip unless that says more. */
    name: string;
    icon: IconType;
  }>;

export function IconButton({ name, icon, tooltip = name, variant = 'quiet', ...pressable }: IconButtonProps) {
  return (
    <Pressable {...pressable} variant={variant} tooltip={tooltip} aria-label={name} isSquare>
      <Icon of={icon} />
    </Pressable>
  );
}

function Pressable(props: PressableProps & { isSquare?: boolean; isTerse?: boolean; children: ReactNode }) {
  const {
    variant,
    size,
    disabledReason,
    busy = false,
    pressed,
    tooltip,
    isSquare,
    isTerse,
    className,
    children,
    type,
    ...rest
  } = props;
  const reasonId = useId();
  const isOff = disabledReason !== undefined;
  const isInert = isOff || busy;
  return (
    <>
      <Tooltip content={disabledReason ?? tooltip}>
        <button
          {...rest}
          {...(isInert && inertHandlers)}
          type={type ?? 'button'}
          className={cx(buttonClass({ variant, size, isSquare }), isTerse && styles['terse'], className)}
          aria-disabled={isInert || undefined}
          aria-busy={busy || undefined}
          aria-pressed={pressed}
          aria-describedby={cx(rest['aria-describedby'], isOff && reasonId) || undefined}
        >
          <span className={styles['content']}>{children}</span>
          {busy && (
            <span className={styles['busy']}>
              <Spinner />
            </span>
          )}
        </button>
      </Tooltip>
      {isOff && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}

/** Handlers that a wrapping menu or toolbar may have put on the button are overruled too. */
const inertHandlers = {
  onClick: (event: MouseEvent) => event.preventDefault(),
  onMouseDown: undefined,
  onPointerDown: undefined,
  onKeyDown: undefined,
  onKeyUp: undefined,
};
