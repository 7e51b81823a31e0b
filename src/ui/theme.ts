export type Theme = 'system' | 'light' | 'dark';

/** Shows the page in a theme. 'system' leaves the choice to the operating system. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') {
    root.removeAttribute('data-theme');
    return;
  }
  root.setAttribute('data-theme', theme);
}
