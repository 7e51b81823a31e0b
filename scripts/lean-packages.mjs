// The bundler leaves out what nobody uses, but can't see that making a component or a context does nothing else. Told so, it
// leaves out the parts of the canvas and of the router that we have no use for: some 7 kB of the builder's first load.

const PACKAGES = /[\\/]node_modules[\\/](@xyflow[\\/]react|react-router)[\\/]/;
/** Names for developers' tools: setting one keeps what it is set on. */
const NAMES = /^\w+\.displayName = .*;$/gm;
const MADE = /= ((?:React\d*\.)?(?:memo|forwardRef|createContext)\()/g;
/** The router has warnings for developers in the only build that its package offers to bundlers. */
const WARNINGS = /\bENABLE_DEV_WARNINGS = true;/;

/** @returns {import('vite').Plugin} */
export function leanPackages() {
  return {
    name: 'lean-packages',
    apply: 'build',
    transform: { filter: { id: PACKAGES }, handler: (code) => ({ code: lean(code), map: null }) },
  };
}

/** @param {string} code */
function lean(code) {
  return code
    .replaceAll(NAMES, '')
    .replaceAll(MADE, '= /* @__PURE__ */ $1')
    .replace(WARNINGS, 'ENABLE_DEV_WARNINGS = false;');
}
