// No URL class here: the domain knows no platform.
const ADDRESS = /^https:\/\/([a-z0-9.-]+)(?::(\d{1,5}))?(?:[/?][^\s#]*)?$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** What no public name ends with: names of one machine or of one network. */
const PRIVATE_ENDINGS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
];
const LAST_PORT = 65_535;

/** [N35] An https address on a public host, without a name and password. */
export function isWebhookUrl(text: string): boolean {
  const [, host = '', port] = ADDRESS.exec(text) ?? [];
  return isPublicHost(host.toLowerCase()) && isPort(port);
}

/** "hooks.example.com:8443": where a call goes, in lower case. */
export function findAuthority(url: string): string {
  const [, authority = ''] = /^https:\/\/([^/?#]*)/i.exec(url) ?? [];
  return authority.toLowerCase();
}

function isPort(port: string | undefined): boolean {
  return port === undefined || (Number(port) >= 1 && Number(port) <= LAST_PORT);
}

function isPublicHost(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  // "127.1", "0x7f.0.0.1" and "017700000001" are addresses to anyone who calls.
  if (!/^[a-z]/.test(last)) return isPublicIp(labels);
  return !PRIVATE_ENDINGS.includes(last);
}

/** Four plain decimal numbers, outside the networks that are not public (RFC 6890). */
function isPublicIp(parts: readonly string[]): boolean {
  const numbers = parts.map((part) => (/^(?:0|[1-9]\d{0,2})$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length !== 4 || !numbers.every((number) => number <= 255)) return false;
  const [first = 0, second = 0, third = 0] = numbers;
  const isSpecial =
    [0, 10, 127].includes(first) ||
    first >= 224 ||
    (first === 100 && second >= 64 && second < 128) ||
    (first === 169 && second === 254) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 192 && second === 168) ||
    (first === 192 && second === 0 && third === 0) ||
    (first === 198 && (second === 18 || second === 19));
  return !isSpecial;
}
