// A test that can pass without having looked at anything: it compares a value with itself, or its expectations stand in
// a loop that may have nothing to go through.

const COMPARES = new Set(['toBe', 'toEqual', 'toStrictEqual', 'toMatchObject']);
const LOOPS = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);

export const honestTests = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    const { sourceCode } = context;
    return {
      /** @param {any} node */
      CallExpression(node) {
        if (isExpect(node) && isInLoop(node)) {
          context.report({
            node,
            message: 'An expectation in a loop holds when there is nothing to go through.',
          });
        }
        const received = receivedBy(node);
        if (received !== null && isSame(received, node.arguments[0], sourceCode)) {
          context.report({ node, message: 'This compares a value with itself.' });
        }
      },
    };
  },
};

/** @param {any} node */
function isExpect({ callee }) {
  return callee.type === 'Identifier' && callee.name === 'expect';
}

/** Of `expect(received).toEqual(expected)` what was received; null for any other call. @param {any} node */
function receivedBy({ callee, arguments: [expected] }) {
  if (expected === undefined || callee.type !== 'MemberExpression' || !COMPARES.has(callee.property.name))
    return null;
  const { object } = callee;
  return object.type === 'CallExpression' && isExpect(object) ? (object.arguments[0] ?? null) : null;
}

/** Calls may answer something else the second time. @param {any} one @param {any} other @param {any} sourceCode @returns {boolean} */
function isSame(one, other, sourceCode) {
  if (one?.type === 'ArrayExpression' && other?.type === 'ArrayExpression') {
    return one.elements.some((/** @type {any} */ element, /** @type {number} */ index) =>
      isSame(element, other.elements[index], sourceCode),
    );
  }
  const isRead = one?.type === 'Identifier' || one?.type === 'MemberExpression';
  return isRead && Boolean(other) && sourceCode.getText(one) === sourceCode.getText(other);
}

/** Up to the function that holds the test. @param {any} node */
function isInLoop(node) {
  for (let { parent } = node; parent; { parent } = parent) {
    if (LOOPS.has(parent.type) || isForEach(parent)) return true;
  }
  return false;
}

/** @param {any} node */
function isForEach({ type, callee }) {
  return (
    type === 'CallExpression' && callee.type === 'MemberExpression' && callee.property.name === 'forEach'
  );
}
