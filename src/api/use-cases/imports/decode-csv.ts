import { fileRefusal } from './file-problem.ts';

const SAVE_AS_UTF8 = 'Save it as “CSV UTF-8” in your spreadsheet, then choose the file again.';

/** The text of a file. Anything but UTF-8 is refused: guessing an encoding would spoil names without a word. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes.length === 0)
    throw fileRefusal('The file is empty.', 'Choose a file with a header line and rows.');
  if (isUtf16(bytes)) throw fileRefusal('The file is saved as UTF-16.', SAVE_AS_UTF8);
  if (bytes.includes(0)) {
    throw fileRefusal(
      'The file is not a text file.',
      'Choose a CSV file; a spreadsheet has to be saved as one first.',
    );
  }
  try {
    // The decoder leaves a byte order mark out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw fileRefusal('The file is not UTF-8 text.', SAVE_AS_UTF8);
  }
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
