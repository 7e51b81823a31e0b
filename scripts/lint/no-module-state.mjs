// A module keeps no state: it would outlive the page, the account or the test that made it. What a page knows lives in a
// store or a component that is made with the page. Exceptions say who owns it and why it may last.

const COLLECTIONS = new Set(['Map', 'Set']);

export const noModuleState = {
  meta: { type: 'problem', schema: [] },
  /** @param {any} context */
  create(context) {
    return {
      /** @param {any} program */
      Program(program) {
        for (const statement of program.body) {
          const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
          if (declaration?.type !== 'VariableDeclaration') continue;
          for (const node of declaration.declarations) {
            if (declaration.kind === 'let' || isFilledLater(node)) {
              context.report({
                node,
                message: `'${node.id.name}' is state of the module: give it an owner that is made with the page.`,
              });
            }
          }
        }
      },
    };
  },
};

/**
 * A store, or something empty that can only be there to be filled. Named by a type that can't be changed it is a constant.
 * @param {any} declarator
 */
function isFilledLater({ id, init }) {
  const type = id.typeAnnotation?.typeAnnotation;
  switch (init?.type) {
    case 'NewExpression':
      return (
        COLLECTIONS.has(init.callee.name) &&
        init.arguments.length === 0 &&
        (type === undefined || COLLECTIONS.has(type.typeName?.name))
      );
    case 'ArrayExpression':
      return init.elements.length === 0 && (type === undefined || type.type === 'TSArrayType');
    case 'ObjectExpression':
      return init.properties.length === 0 && (type === undefined || type.typeName?.name === 'Record');
    case 'CallExpression':
      return /^create(\w*)Store$/.test(init.callee.name ?? '');
    default:
      return false;
  }
}
