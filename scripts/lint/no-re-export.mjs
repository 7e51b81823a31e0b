// No barrels: a module exports what it declares, so that one name has one home.

export const noReExport = {
  meta: { type: 'suggestion', schema: [] },
  /** @param {any} context */
  create(context) {
    /** @param {any} node */
    function check(node) {
      if (node.source === null || node.source === undefined) return;
      context.report({
        node,
        message: 'Import it from the module that declares it instead of exporting it again.',
      });
    }
    return { ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
