// Holds every import (static, dynamic, of a type, re-exported) to the table in layers.mjs and to the two forms
// `./same-folder.ts` and `#layer/path/file.ts`.

import { LAYERS } from './layers.mjs';

/** @typedef {{ readonly layer: string, readonly feature: string | undefined, readonly folder: string }} Place */

export const layerImports = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    const place = placeOf(context.filename);

    /** @param {any} node */
    function check(node) {
      const source = node.source ?? node.argument;
      if (typeof source?.value !== 'string') return;
      const reason = refusal(place, source.value);
      if (reason !== null) context.report({ node, message: reason });
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/**
 * The layer of a file below src, or undefined for files that belong to none (tests, scripts, configurations).
 * @param {string} filename
 * @returns {Place | undefined}
 */
function placeOf(filename) {
  const match = /(?:^|\/)src\/(?:main\.tsx$|([^/]+)\/(.+))/.exec(filename.replaceAll('\\', '/'));
  if (match === null) return undefined;
  const [, layer, below = ''] = match;
  if (layer === undefined) return { layer: 'main', feature: undefined, folder: '' };
  const folder = below.split('/').slice(0, -1).join('/');
  return { layer, feature: layer === 'features' ? below.split('/')[0] : undefined, folder };
}

/**
 * @param {Place | undefined} place
 * @param {string} specifier
 * @returns {string | null} why the import is refused
 */
function refusal(place, specifier) {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return refusalOfRelative(place, path);
  if (path.startsWith('#') && !/\.\w+$/.test(path)) return `Write the extension: '${specifier}'.`;
  if (place === undefined) return null;

  const row = LAYERS[place.layer];
  if (row === undefined) return `src/${place.layer} is no layer: add it to scripts/lint/layers.mjs.`;
  if (row.urls?.includes(specifier)) return null;
  if (path.startsWith('#')) return refusalOfLayer(place, row, path);
  const packages = [...row.packages, ...(row.roomPackages?.[place.folder] ?? [])];
  if (packages.some((allowed) => allowed.test(path))) return null;
  return `${place.layer} may not import the package '${path}'.`;
}

/** @param {Place | undefined} place @param {string} path */
function refusalOfRelative(place, path) {
  if (!/\.\w+$/.test(path)) return `Write the extension: '${path}'.`;
  if (/^\.\/[^/]+$/.test(path)) return null;
  if (place === undefined && !path.startsWith('../')) return null;
  return `Only './file.ts' of the same folder is relative; write '#layer/path/file.ts' instead of '${path}'.`;
}

/** @param {Place} place @param {import('./layers.mjs').LayerRow} row @param {string} path */
function refusalOfLayer(place, row, path) {
  const [layer = '', below] = path.slice(1).split('/');
  if (layer === 'features' && place.feature !== undefined) {
    return below === place.feature ? null : `A feature may not import another: ${place.feature} -> ${below}.`;
  }
  if (layer === place.layer || row.layers.includes(layer)) return null;
  return `${place.layer} may not import ${layer}.`;
}
