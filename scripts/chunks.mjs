// How the code is cut into files. Left to itself the bundler makes a file of every part that two pages share, and a first
// visit waits for sixty small ones.

import { usersOfIcon } from './icon-users.mjs';

/** @typedef {{ code: string | null, importers: readonly string[], dynamicImporters: readonly string[], isEntry: boolean }} Module */
/** @typedef {{ getModuleInfo: (id: string) => Module | null }} Modules */

const LIST = /[\\/]src[\\/]features[\\/]my-programs[\\/]/;
const LIST_PAGE = /[\\/]my-programs-page\.tsx$/;
const BUILDER = /[\\/]src[\\/]features[\\/]builder[\\/]/;
/** Anyone who looks at what a template makes opens the builder next: it finds there what it draws with. */
const TEMPLATE_PREVIEW = /[\\/]template-preview\.tsx$/;
const BUILDER_PAGE = /[\\/]builder-page\.tsx$/;
/** The entry, and what it needs to start the worker. */
const ENTRY =
  /[\\/]src[\\/](main\.tsx|app[\\/]pages\.ts|client[\\/]connection[\\/](http-connection|worker-connection|start-worker)\.ts)$|vite[\\/]preload-helper/;

/** With each group go the modules that its own import, unless a group of higher priority has them. */
export const pageChunks = {
  codeSplitting: {
    groups: [
      { name: 'start', test: ENTRY, priority: 3 },
      { name: 'app', test: /[\\/]src[\\/]app[\\/]start-app\.tsx$/, priority: 2 },
      { name: sharedByList, priority: 1 },
      { name: onlyOfBuilder, priority: 0 },
    ],
  },
};

const ENGINE = /[\\/]src[\\/]domain[\\/]engine[\\/](advance|create-world)\.ts$/;

/** All that the worker needs at once; routes stay apart. A first visit waits for the engine and the sample account. */
export const workerChunks = {
  codeSplitting: {
    groups: [
      { name: 'api', test: /[\\/]src[\\/]api[\\/]worker\.ts$/, priority: 2 },
      { name: 'engine', test: ENGINE, priority: 1 },
      { name: 'sample', test: /[\\/]src[\\/]api[\\/]sample[\\/]write-sample-account\.ts$/, priority: 0 },
    ],
  },
};

/**
 * What the list is drawn with but is not its own: other pages have it too. The builder does not fetch what it has no use
 * for.
 * @param {string} id
 * @param {Modules} modules
 */
function sharedByList(id, modules) {
  if (LIST.test(id) || !isImportedByList(id, modules)) return null;
  return [...rootsOf(id, modules)].some((root) => BUILDER_PAGE.test(root)) ? 'kit' : 'pages';
}

/**
 * What the builder begins with and no other page has, in one file: its panels and dialogs find it there.
 * @param {string} id
 * @param {Modules} modules
 */
function onlyOfBuilder(id, modules) {
  const roots = [...rootsOf(id, modules)];
  const isFirst = roots.some((root) => BUILDER_PAGE.test(root));
  const isOwn = roots.every((root) => BUILDER.test(root) || TEMPLATE_PREVIEW.test(root));
  return isFirst && isOwn ? 'builder' : null;
}

/** @type {Map<string, ReadonlySet<string>>} */
const knownRoots = new Map();

/**
 * The modules fetched by themselves from which static imports lead to the one asked about.
 * @param {string} id
 * @param {Modules} modules
 * @returns {ReadonlySet<string>}
 */
function rootsOf(id, modules) {
  const answer = knownRoots.get(id);
  if (answer) return answer;
  /** @type {Set<string>} */
  const roots = new Set();
  const seen = new Set([id]);
  // A set hands out what is added while it is walked.
  for (const each of seen) {
    const { dynamicImporters = [], isEntry = false } = modules.getModuleInfo(each) ?? {};
    if (isEntry || dynamicImporters.length > 0) roots.add(each);
    for (const importer of importersOf(each, modules)) seen.add(importer);
  }
  knownRoots.set(id, roots);
  return roots;
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
  const isImported = importersOf(id, modules).some((importer) => isImportedByList(importer, modules));
  known.set(id, isImported);
  return isImported;
}

/**
 * @param {string} id
 * @param {Modules} modules
 */
function importersOf(id, modules) {
  return usersOfIcon(id, modules) ?? modules.getModuleInfo(id)?.importers ?? [];
}
