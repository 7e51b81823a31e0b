/** Whether two pieces of plain data say the same; the order of keys says nothing. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const ofB = new Map(Object.entries(b));
  const ofA = Object.entries(a);
  return (
    ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && isDeepEqual(value, ofB.get(key)))
  );
}
