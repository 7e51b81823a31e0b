import type { LucideIcon } from 'lucide-react';

export type IconType = LucideIcon;

/** A lucide icon in the kit's weight. It is decoration: words beside it say the same. */
export function Icon({
  of: Shape,
  size = 16,
  className,
}: {
  of: IconType;
  size?: number;
  className?: string | undefined;
}) {
  return (
    <Shape
      size={size}
      strokeWidth={1.5}
      absoluteStrokeWidth
      aria-hidden="true"
      focusable="false"
      className={className}
    />
  );
}
