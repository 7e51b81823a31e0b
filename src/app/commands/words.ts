export const words = {
  goTo: 'Go to',
  program: 'Programs',
  general: 'General',
  palette: 'Commands',
  openPalette: 'Search commands, screens and programs',
  look: 'Search commands, screens and programs',
  nothing: 'No results. Try another word.',
  shortcuts: 'Keyboard shortcuts',
  singleKeys: 'Use single-key shortcuts',
  singleKeysHint: 'Turn this off if you use speech input or often press keys by accident.',
  theme: (name: string) => `Theme: ${name.toLowerCase()}`,
  themeIsOn: 'This theme is already on.',
  alreadyHere: 'You’re already on this page.',
} as const;

export const THEME_NAMES = { system: 'Match system', light: 'Light', dark: 'Dark' } as const;
