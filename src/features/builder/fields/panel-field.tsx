import type { ReactNode } from 'react';

/** Marks the controls of a setting, so that the validation list can lead to them. */
export function PanelField({ name, children }: { name: string; children: ReactNode }) {
  return <div data-setting={name}>{children}</div>;
}

/** Puts the focus on a setting's first control; on the first of the panel when no such setting is shown. */
export function focusSetting(panel: HTMLElement, setting: string | null): void {
  const place = setting === null ? null : panel.querySelector(`[data-setting="${CSS.escape(setting)}"]`);
  const control = (place ?? panel).querySelector<HTMLElement>(
    'input:not([type="radio"]), select, textarea, input:checked, input',
  );
  (control ?? panel.querySelector<HTMLElement>('button'))?.focus();
}
