import type { Context } from 'hono';

/** A short text that differs when the request does. It guards against mistakes, not against forgery. */
export function fingerprintRequest(c: Context, input: unknown): string {
  const parts = [c.req.method, c.req.path, c.req.header('if-match') ?? '', JSON.stringify(input) ?? ''];
  const text = parts.join('\n');
  return `${text.length}-${hashText(text)}`;
}

/** FNV-1a in two lanes of 32 bits. */
function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x85ebca6b);
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
