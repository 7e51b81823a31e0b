// Every icon comes through one module that names them all, so the bundler sees no difference between who uses which. Read
// from the import statements instead.

import { readFileSync } from 'node:fs';

/** @typedef {import('./chunks.mjs').Modules} Modules */

const BARREL = /[\\/]lucide-react\.mjs$/;
const ICON = /[\\/]lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/]([a-z0-9-]+)\.mjs$/;
const EXPORT = /export \{([^}]*)\} from '\.\/icons\/([a-z0-9-]+)\.mjs'/g;
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g;

/** @type {Map<string, string[]> | undefined} */
let users;

/**
 * The modules that import an icon by name; null for a module that is no icon.
 * @param {string} id
 * @param {Modules} modules
 * @returns {readonly string[] | null}
 */
export function usersOfIcon(id, modules) {
  const icon = ICON.exec(id)?.[1];
  const barrel = icon && modules.getModuleInfo(id)?.importers.find((importer) => BARREL.test(importer));
  if (!barrel) return null;
  users ??= usersByIcon(barrel, modules);
  return users.get(icon) ?? [];
}

/**
 * @param {string} barrel
 * @param {Modules} modules
 */
function usersByIcon(barrel, modules) {
  const iconOf = new Map(
    [...readFileSync(barrel, 'utf8').matchAll(EXPORT)].flatMap(([, names = '', icon = '']) =>
      names.split(',').map((name) => [name.replace('default as', '').trim(), icon]),
    ),
  );
  /** @type {Map<string, string[]>} */
  const byIcon = new Map();
  for (const user of modules.getModuleInfo(barrel)?.importers ?? []) {
    for (const [, names = ''] of (modules.getModuleInfo(user)?.code ?? '').matchAll(IMPORT)) {
      for (const name of names.split(',')) {
        const icon = iconOf.get(name.replace(/\bas\b.*/, '').trim());
        if (icon !== undefined) byIcon.set(icon, [...(byIcon.get(icon) ?? []), user]);
      }
    }
  }
  return byIcon;
}
