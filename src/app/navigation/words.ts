/** The names of the screens, and of the bar that links to them. */
export const navigationWords = {
  navigation: 'Main',
  menu: 'Menu',

  programs: 'Programs',
  audience: 'Audience',
  contact: 'Contact',
  campaigns: 'Campaigns',
  messages: 'Messages',
  activity: 'Activity',
  report: 'Report',
  recycleBin: 'Recycle bin',
  api: 'API',
  settings: 'Settings',
  myPrograms: 'My programs',
  program: 'Program',
} as const;
