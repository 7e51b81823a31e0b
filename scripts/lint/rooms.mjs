// The rooms of a layer in their order, each a folder or a file: a room may import itself and the rooms before it, also
// by type. What lies in a folder that is not named here is not checked. A file
// belongs to the most exact room that holds it.

/** @type {Readonly<Record<string, readonly string[]>>} by path below src */
export const ROOMS = {
  api: ['credentials', 'storage', 'news', 'deps.ts', 'engine', 'routes', 'app.ts', 'start', 'worker.ts'],
  'features/builder': [
    'design',
    'drawing',
    'steps',
    'address',
    'clipboard',
    'picture',
    'difference',
    'saving',
    'files',
    'lifecycle',
    'finding',
    'commands',
    'search',
    'list',
    'toolbar',
    'messages',
    'journey',
    'replay',
    'fields',
    'actions',
    'settings',
    'exit-conditions',
    'rehearsal',
    'contacts',
    'test-cases',
    'validation',
    'panels',
    'dragging',
    'canvas',
    'outline',
    'history',
    'page',
  ],
};
