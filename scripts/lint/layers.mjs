// Who may import whom: the table of docs/architecture.md as data. `layers` and `packages` are allow-lists.

/**
 * @typedef {object} LayerRow
 * @property {readonly string[]} layers other layers whose modules it may import
 * @property {readonly RegExp[]} packages
 * @property {Readonly<Record<string, readonly RegExp[]>>} [roomPackages] packages that one folder of it may import too
 * @property {readonly string[]} [urls] modules it may import by URL only
 */

const REACT = /^react(-dom|-router-dom)?(\/|$)/;
/** Contexts and hooks, but nothing that draws. */
const REACT_CORE = /^react$/;
const TANSTACK = /^@tanstack\//;
const ICONS = /^lucide-react$/;
const FONTS = /^@fontsource-variable\//;

/** @type {Readonly<Record<string, LayerRow>>} */
export const LAYERS = {
  domain: { layers: [], packages: [/^temporal-polyfill$/] },
  contract: { layers: ['domain'], packages: [/^zod\/mini$/, /^zod\/v4\/locales\//] },
  api: {
    layers: ['contract', 'domain'],
    packages: [/^hono(\/|$)/],
    roomPackages: { 'storage/indexeddb': [/^dexie$/] },
  },
  server: { layers: ['api', 'contract', 'domain'], packages: [/^node:/, /^node-sqlite3-wasm$/] },
  client: { layers: ['contract', 'domain'], packages: [TANSTACK, REACT_CORE] },
  store: { layers: ['client', 'contract', 'domain'], packages: [/^zustand(\/|$)/, REACT_CORE] },
  ui: { layers: [], packages: [REACT, /^@base-ui\/react(\/|$)/, ICONS, FONTS] },
  product: {
    layers: ['ui', 'store', 'client', 'contract', 'domain'],
    packages: [REACT_CORE, TANSTACK, ICONS],
  },
  features: {
    layers: ['product', 'ui', 'store', 'client', 'contract', 'domain'],
    packages: [REACT, /^zustand(\/|$)/, TANSTACK, /^@xyflow\//, ICONS],
  },
  app: {
    layers: ['features', 'product', 'ui', 'store', 'client', 'contract', 'domain'],
    packages: [REACT, TANSTACK, ICONS],
  },
  main: {
    layers: ['app', 'store', 'client'],
    packages: [/^react$/, /^react-dom\/client$/],
    urls: ['#api/worker.ts?worker&url'],
  },
};
