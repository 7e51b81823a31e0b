/** “Welcome 1”; a text that quotes something itself goes into single quotes: ‘Opened “Welcome 1”’. */
export function quote(text: string): string {
  return quotesSomething(text) ? `‘${text}’` : `“${text}”`;
}

export function quotesSomething(text: string): boolean {
  return text.includes('“');
}
