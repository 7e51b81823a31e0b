export type Credentials = { readonly userName: string; readonly password: string };

/** "Basic YXBpdXNlci0..." (RFC 7617), in UTF-8; null for anything else. */
export function readBasic(header: string | undefined): Credentials | null {
  const encoded = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = decoded(encoded);
  const colon = text?.indexOf(':') ?? -1;
  if (text === null || colon < 0) return null;
  return { userName: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decoded(encoded: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
