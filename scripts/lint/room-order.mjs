// Holds the imports inside a layer (static, dynamic, of a type) to the order of rooms in rooms.mjs, and every module to a room.

import { posix } from 'node:path';
import { ROOMS } from './rooms.mjs';

export const roomOrder = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    const file = pathBelowSrc(context.filename);

    /** @param {any} node @param {any} source */
    function check(node, source) {
      if (file === undefined || typeof source?.value !== 'string') return;
      const reason = refusal(file, resolved(file, source.value));
      if (reason !== null) context.report({ node, message: reason });
    }

    return {
      /** @param {any} node */
      Program(node) {
        if (file === undefined || isInRoom(file)) return;
        context.report({ node, message: 'This folder is no room of scripts/lint/rooms.mjs: name it there.' });
      },
      /** @param {any} node */
      ImportDeclaration: (node) => check(node, node.source),
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source ?? node.argument),
    };
  },
};

/** @param {string} filename */
function pathBelowSrc(filename) {
  return /(?:^|\/)src\/(.+)$/.exec(filename.replaceAll('\\', '/'))?.[1];
}

/** @param {string} file @param {string} specifier */
function resolved(file, specifier) {
  const path = specifier.replace(/\?.*$/, '');
  return path.startsWith('#') ? path.slice(1) : posix.join(posix.dirname(file), path);
}

/**
 * @param {string} file
 * @param {string} imported
 * @returns {string | null} why the import is refused
 */
function refusal(file, imported) {
  for (const [layer, rooms] of Object.entries(ROOMS)) {
    const from = roomOf(layer, rooms, file);
    const to = roomOf(layer, rooms, imported);
    if (from !== undefined && to !== undefined && rooms.indexOf(to) > rooms.indexOf(from)) {
      return `In ${layer}, ${from} may not import ${to}, a later room of scripts/lint/rooms.mjs.`;
    }
  }
  return null;
}

/** The entry of the page lies in no folder. @param {string} file */
function isInRoom(file) {
  return (
    posix.dirname(file) === '.' ||
    Object.entries(ROOMS).some(([layer, rooms]) => roomOf(layer, rooms, file) !== undefined)
  );
}

/** @param {string} layer @param {readonly string[]} rooms @param {string} path */
function roomOf(layer, rooms, path) {
  return rooms
    .filter((room) => isIn(posix.join(layer, room), path) && (room !== '.' || posix.dirname(path) === layer))
    .toSorted((one, other) => other.length - one.length)[0];
}

/** @param {string} room @param {string} path */
function isIn(room, path) {
  return path === room || path.startsWith(`${room}/`);
}
