// The one source of the security headers: `vite preview` sends them, and `npm run headers`
// writes them to public/_headers for static hosts that read that file.

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'program-builder-worker',
};

/** @type {Record<string, string>} */
export const securityHeaders = {
  'Content-Security-Policy': formatPolicy(Object.entries(policy)),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For what an account answers: people's data, which no browser or proxy may keep or show as a page. */
export const answerHeaders = { ...securityHeaders, 'Cache-Control': 'no-store' };

/**
 * The same headers, with every violation of the policy told to a path of the server.
 * @param {string} path
 */
export function headersWithReports(path) {
  const name = 'Content-Security-Policy';
  return { ...securityHeaders, [name]: `${securityHeaders[name]}; report-uri ${path}` };
}

/** The part of the policy that a page can bring along itself, where nobody sends headers. */
export const pagePolicy = formatPolicy(
  Object.entries(policy).filter(([directive]) => directive !== 'frame-ancestors'),
);

/** @param {[string, string][]} directives */
function formatPolicy(directives) {
  return directives.map(([directive, sources]) => `${directive} ${sources}`).join('; ');
}

/** The headers in the form of a `_headers` file: for every path. */
export function formatHeadersFile() {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
