/** Every text of the form of a data field. */
export const dataFieldWords = {
  create: 'New data field',
  lead: 'A data field holds one value for each contact. Imports fill it, and so do Update contact steps.',
  name: 'Name',
  nameHint: 'Capital letters, digits and underscores, up to 50: SHOESIZE.',
  enterName: 'Enter capital letters, digits and underscores, beginning with a letter. EMAIL is the address.',
  type: 'Type',
  typeHint: 'It stays as it is: rules and steps rely on it.',
  save: 'Create data field',
  saved: (name: string) => `${name} is created.`,
};
