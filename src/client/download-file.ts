/** Hands a text to the browser as a file. */
export function downloadFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  // A spreadsheet takes UTF-8 for what it is only with this mark.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

/** "Welcome series: June" as a part of a file's name. */
export function toFileName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'file' : plain.slice(0, 60);
}
