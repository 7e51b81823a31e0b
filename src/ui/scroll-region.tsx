import type { ComponentPropsWithRef } from 'react';

/** A named part of the page that scrolls by itself, also by keys. */
export function ScrollRegion({
  label,
  ...native
}: Omit<ComponentPropsWithRef<'section'>, 'aria-label'> & { label: string }) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
  return <section {...native} aria-label={label} tabIndex={0} />;
}
