/**
 * [I10] A body as clients of the original write it: names of fields in any case, numbers as text. What is no object stays
 * what it is.
 */
export function readLoosely(value: unknown, names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const fields = Object.entries(value).map(([name, held]) => [
    known.get(name.toLowerCase()) ?? name,
    toNumbers(held),
  ]);
  return Object.fromEntries(fields);
}

function toNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toNumbers);
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
