export const words = {
  goTo: 'Go to',
  program: 'Programs',
  general: 'General',
  palette: 'Commands',
  openPalette: 'Search commands and programs',
  look: 'Find a command, a screen or a program',
  nothing: 'Nothing has such a name. Try another word.',
  shortcuts: 'Keyboard shortcuts',
  singleKeys: 'Signs without Ctrl are shortcuts too',
  singleKeysHint: 'Turn this off if you speak to the computer, or press keys by accident.',
  theme: (name: string) => `Theme: ${name.toLowerCase()}`,
  themeIsOn: 'It looks like this already.',
  alreadyHere: 'You are here.',
} as const;

export const THEME_NAMES = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
