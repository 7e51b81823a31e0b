/** [I1] Every operation of the public API. Routes, the answer to other methods and the OpenAPI document go by it. */
export const PUBLIC_OPERATIONS = [
  { method: 'GET', path: '/v2/programs' },
  { method: 'GET', path: '/v2/programs/:id' },
  { method: 'POST', path: '/v2/programs/enrolments' },
  { method: 'GET', path: '/v2/programs/enrolments/:which' },
  { method: 'GET', path: '/v2/programs/enrolments/:id/report-faults' },
] as const;

/** [I10] Addresses that no page of the app has, in whatever case and with however many slashes. */
export function isPublicPath(path: string): boolean {
  return /^\/+(?:v2|contacts\/+v3)(?:\/|$)/i.test(path);
}

/** [I10] One way to write an address: "/V2//Programs/" is "/v2/programs". */
export function toPublicPath(path: string): string {
  return path
    .toLowerCase()
    .replaceAll(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
}

/** The methods of an address, for the answer to a request with another one; none where nothing is. */
export function listMethods(path: string): readonly string[] {
  return PUBLIC_OPERATIONS.filter((operation) => isOf(operation.path, path)).map(({ method }) => method);
}

function isOf(pattern: string, path: string): boolean {
  const [expected, given] = [pattern.split('/'), path.split('/')];
  return (
    expected.length === given.length &&
    expected.every((part, index) => part === given[index] || (part.startsWith(':') && given[index] !== ''))
  );
}
