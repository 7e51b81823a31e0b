import { cx } from './class-names.ts';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'warning';
export type ButtonSize = 'small' | 'medium';
export type ButtonLook = Readonly<{
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  isSquare?: boolean | undefined;
}>;

/** The look of a button for something that is not one, such as a router link. */
export function buttonClass({
  variant = 'secondary',
  size = 'medium',
  isSquare = false,
}: ButtonLook = {}): string {
  return cx(styles['button'], styles[variant], styles[size], isSquare && styles['square']);
}
