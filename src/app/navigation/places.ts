import { navigationWords as words } from './words.ts';

/** Every screen that the navigation leads to. */
export const places = [
  { to: '/programs', name: words.programs },
  { to: '/audience', name: words.audience },
  { to: '/campaigns', name: words.campaigns },
  { to: '/messages', name: words.messages },
  { to: '/activity', name: words.activity },
  { to: '/recycle-bin', name: words.recycleBin },
  { to: '/api-docs', name: words.api },
  { to: '/settings', name: words.settings },
];
