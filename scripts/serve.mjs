// npm run serve: the app and the public API on one port, over an account that this process keeps in a folder.

import { buildIfStale, checkNodeVersion, installIfMissing } from './preparation.mjs';

checkNodeVersion();
installIfMissing();
buildIfStale();
// Not a static import: what it needs may have been installed a moment ago.
await import('./serve/run.mjs');
