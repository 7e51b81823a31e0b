// [SEC-6] Text never becomes markup. Assigning, calling and reading are refused alike, so that no alias slips through.

const SINKS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe']);
const DOCUMENT_SINKS = new Set(['write', 'writeln']);

export const noHtmlSinks = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        const isDocument = node.object.type === 'Identifier' && node.object.name === 'document';
        if (SINKS.has(name) || (isDocument && DOCUMENT_SINKS.has(name))) {
          context.report({ node, message: `'${name}' turns text into markup.` });
        }
      },
    };
  },
};
