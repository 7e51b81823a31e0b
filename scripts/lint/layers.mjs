// Who may import whom: the table of docs/architecture.md as data. `layers` and `packages` are allow-lists.

/**
 * @typedef {object} LayerRow
 * @property {readonly string[]} layers other layers whose modules it may import
 * @property {readonly string[]} [typesFrom] layers of which it may import types only
 * @property {readonly RegExp[]} packages
 * @property {readonly string[]} [urls] modules it may import by URL only
 */

const REACT = /^react(-dom|-router-dom)?(\/|$)/;
const TANSTACK = /^@tanstack\//;
const ICONS = /^lucide-react$/;
const FONTS = /^@fontsource-variable\//;

/** @type {Readonly<Record<string, LayerRow>>} */
export const LAYERS = {
  domain: { layers: [], packages: [/^temporal-polyfill$/] },
  contract: { layers: ['domain'], packages: [/^zod$/] },
  api: { layers: ['contract', 'domain'], packages: [/^hono(\/|$)/, /^zod$/, /^dexie$/, /^papaparse$/] },
  client: {
    layers: ['contract', 'domain'],
    typesFrom: ['api'],
    packages: [/^hono\/client$/, TANSTACK],
  },
  store: { layers: ['client', 'contract', 'domain'], packages: [/^zustand(\/|$)/] },
  ui: { layers: [], packages: [REACT, /^@base-ui\/react(\/|$)/, ICONS, FONTS] },
  features: {
    layers: ['ui', 'store', 'client', 'contract', 'domain'],
    packages: [REACT, /^zustand(\/|$)/, TANSTACK, /^@xyflow\//, ICONS],
  },
  app: {
    layers: ['features', 'ui', 'store', 'client', 'contract', 'domain'],
    packages: [REACT, TANSTACK],
  },
  main: {
    layers: ['app', 'store', 'client'],
    packages: [/^react$/, /^react-dom\/client$/],
    urls: ['#api/worker.ts?worker&url'],
  },
};
