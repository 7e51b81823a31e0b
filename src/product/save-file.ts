/** "Welcome series" -> "Welcome series.png"; what file systems refuse in names is left out. */
export function fileName(name: string, extension: string): string {
  const plain = name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const short = [...plain].slice(0, 80).join('').trim();
  return `${short === '' ? 'Program' : short}.${extension}`;
}

/** Hands a file to the browser, which stores it where downloads go. */
export function saveFile(name: string, content: string | Blob, type = 'text/plain'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
