/** Every text of the form of a data field. */
export const dataFieldWords = {
  create: 'New data field',
  lead: 'A data field stores one value for each contact. Imports and Update contact steps can fill it.',
  name: 'Name',
  nameHint: 'Up to 50 capital letters, numbers and underscores. For example: SHOESIZE',
  enterName:
    'Use capital letters, numbers and underscores, starting with a letter. EMAIL is reserved for the email address.',
  type: 'Type',
  typeHint: 'You cannot change the type later: rules and steps depend on it.',
  save: 'Create data field',
  saved: (name: string) => `“${name}” created.`,
};
