import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatHeadersFile, pagePolicy, securityHeaders } from '#scripts/security-headers.mjs';

test('[SEC-1] public/_headers says what the preview server sends (npm run headers writes it)', () => {
  expect(readFileSync('public/_headers', 'utf8')).toBe(formatHeadersFile());
});

test('[SEC-1] the policy allows nothing inline and no evaluation', () => {
  expect(formatHeadersFile()).not.toContain('unsafe');
});

test('[SEC-1] index.html holds no inline script or style', () => {
  const page = readFileSync('index.html', 'utf8');
  expect(page.match(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/g)).toBeNull();
});

test('[SEC-1] a page brings its whole policy along, but for what only a header can say', () => {
  expect(`${pagePolicy}; `).toBe(
    `${securityHeaders['Content-Security-Policy']}; `.replace("frame-ancestors 'none'; ", ''),
  );
});
