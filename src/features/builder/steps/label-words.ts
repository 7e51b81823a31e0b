/** What is said of text labels on the canvas. */
export const LABEL_WORDS = {
  text: 'Text',
  textHint: 'For those who read the program. Contacts pass it by.',
  size: 'Size',
  width: 'Width',
  height: 'Height',
  pixels: 'pixels',
  resize: 'Resize the text label',
  resizeHint: 'Drag, or press Ctrl Shift with an arrow key.',
  resized: (width: number, height: number) => `${width} by ${height} pixels.`,
  empty: 'Empty',
  edit: 'resize Text label',
} as const;
