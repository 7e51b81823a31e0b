// How the code is cut into files. Left to itself the bundler makes a file of every part that two pages share, and a first
// visit waits for sixty small ones.

/** @typedef {{ getModuleInfo: (id: string) => { importers: readonly string[] } | null }} Modules */

const LIST = /[\\/]src[\\/]features[\\/]my-programs[\\/]/;
const LIST_PAGE = /[\\/]my-programs-page\.tsx$/;
/** The entry, and what it needs to start the worker. */
const ENTRY =
  /[\\/]src[\\/](main\.tsx|app[\\/]pages\.ts|client[\\/](worker-connection|start-worker)\.ts)$|vite[\\/]preload-helper/;

/** With each group go the modules that its own import, unless a group of higher priority has them. */
export const pageChunks = {
  codeSplitting: {
    groups: [
      { name: 'start', test: ENTRY, priority: 3 },
      { name: 'app', test: /[\\/]src[\\/]app[\\/]start-app\.tsx$/, priority: 2 },
      { name: sharedByList, priority: 1 },
    ],
  },
};

/** All that the worker needs at once; routes and the engine stay apart. */
export const workerChunks = {
  codeSplitting: { groups: [{ name: 'api', test: /[\\/]src[\\/]api[\\/]worker\.ts$/ }] },
};

/**
 * What the list is drawn with but is not its own: other pages have it too.
 * @param {string} id
 * @param {Modules} modules
 */
function sharedByList(id, modules) {
  return !LIST.test(id) && isImportedByList(id, modules) ? 'kit' : null;
}

/** @type {Map<string, boolean>} */
const known = new Map();

/**
 * Whether a chain of static imports leads from the list's page to the module.
 * @param {string} id
 * @param {Modules} modules
 * @returns {boolean}
 */
function isImportedByList(id, modules) {
  if (LIST_PAGE.test(id)) return true;
  const answer = known.get(id);
  if (answer !== undefined) return answer;
  // For modules that import each other in a circle.
  known.set(id, false);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  const isImported = importers.some((importer) => isImportedByList(importer, modules));
  known.set(id, isImported);
  return isImported;
}
