/** The bytes of a file with these lines. */
export function csv(...lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return utf8(`${lines.join('\r\n')}\r\n`);
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}
