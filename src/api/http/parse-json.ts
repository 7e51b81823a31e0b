/** Deeper than any shape of the contract, shallow enough to never run out of stack. */
const MAXIMUM_DEPTH = 64;

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** JSON whose nesting was checked before parsing, and without the keys that reach an object's prototype. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { ok: false, reason: `is nested deeper than ${MAXIMUM_DEPTH} levels` };
  try {
    return { ok: true, value: JSON.parse(text, mayHoldForbiddenKey(text) ? refuseForbiddenKey : undefined) };
  } catch (error) {
    return { ok: false, reason: error instanceof ForbiddenKey ? error.message : 'is not JSON' };
  }
}

class ForbiddenKey extends Error {}

/** A reviver doubles the time of parsing, so only a text that can spell the key pays for it. */
function mayHoldForbiddenKey(text: string): boolean {
  return text.includes('__proto__') || text.includes('\\u');
}

function refuseForbiddenKey(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new ForbiddenKey('has a key that is not allowed: __proto__');
  return value;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > MAXIMUM_DEPTH) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}
