/** What is said of text labels on the canvas. */
export const LABEL_WORDS = {
  text: 'Text',
  textHint: 'A note for your team. It does not affect contacts.',
  size: 'Size',
  width: 'Width',
  height: 'Height',
  pixels: 'pixels',
  resize: 'Resize the text label',
  resizeHint: 'Drag, or press Ctrl+Shift+arrow.',
  resized: (width: number, height: number) => `${width} by ${height} pixels.`,
  empty: 'Empty',
  edit: 'resize Text label',
} as const;
