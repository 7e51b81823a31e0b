import type { PublicRequest } from './public-request.ts';

const NOBODY = 'apiuser-0123456789ab@apiconnector.com';

/** A command for a shell. The password is never in it: it would stay in the shell's history. */
export function curl({ method, path, body }: PublicRequest, origin: string, userName: string): string {
  return [
    `curl --user ${quoted(`${userName || NOBODY}:PASSWORD`)}`,
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
