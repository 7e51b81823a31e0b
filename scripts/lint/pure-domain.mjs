// The domain reads no clock and rolls no dice: time, ids and randomness come in as parameters.

const IMPURE_CALLS = new Set(['Date.now', 'Math.random', 'Date', 'performance.now']);

export const pureDomain = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = `${node.object.name}.${node.computed ? node.property.value : node.property.name}`;
        if (!IMPURE_CALLS.has(name) && name !== 'Temporal.Now') return;
        context.report({ node, message: `'${name}' reads the world: take it as a parameter.` });
      },
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name !== 'Date') return;
        context.report({
          node,
          message: "'new Date' reads the world or the machine's zone: use Temporal values.",
        });
      },
    };
  },
};
