import type { SignIn } from '#product/api-users/new-api-user-dialog.tsx';
import type { Operation } from './operations.ts';

/** What stands in the fields, by the parameter's name; the body under BODY. */
export type Inputs = Readonly<Record<string, string>>;

export const BODY = 'request body';

const EXAMPLE_USER = 'apiuser-0123456789ab@apiconnector.com';

export type PublicRequest = Readonly<{
  method: Operation['method'];
  /** With its query: "/v2/programs?select=5". */
  path: string;
  body: string | null;
}>;

export function publicRequest({ method, path, parameters, body }: Operation, inputs: Inputs): PublicRequest {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place } of parameters) {
    const given = inputs[name] ?? '';
    if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(given));
    else if (given !== '') query.set(name, given);
  }
  const text = query.toString();
  return {
    method,
    path: text === '' ? filled : `${filled}?${text}`,
    body: body === null ? null : (inputs[BODY] ?? ''),
  };
}

export function getHeaders({ body }: PublicRequest, signIn: SignIn): Record<string, string> {
  const isSigned = signIn.userName !== '' || signIn.password !== '';
  return {
    ...(isSigned && { Authorization: basic(signIn) }),
    ...(body !== null && { 'Content-Type': 'application/json' }),
  };
}

/** A command for a shell. The password is never in it: it would stay in the shell's history. */
export function curl({ method, path, body }: PublicRequest, origin: string, userName: string): string {
  return [
    `curl --user ${quoted(`${userName || EXAMPLE_USER}:PASSWORD`)}`,
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(body === null ? [] : [`--header ${quoted('Content-Type: application/json')}`]),
    ...(body === null ? [] : [`--data ${quoted(oneLine(body))}`]),
    quoted(`${origin}${path}`),
  ].join(' \\\n  ');
}

function oneLine(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** RFC 7617, in UTF-8. */
function basic({ userName, password }: SignIn): string {
  const bytes = new TextEncoder().encode(`${userName}:${password}`);
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
