import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { POLICY_REPORTS } from './policy-reports.ts';

export { expect } from '@playwright/test';

/** Playwright's test, failing also on what no screen may ever do, in any page of the context and in its workers. */
export const test = base.extend<{ allowedComplaints: readonly RegExp[] }>({
  /** Complaints that a test provokes on purpose: `test.use({ allowedComplaints: [/409/] })`. */
  allowedComplaints: [[], { option: true }],

  context: async ({ context, baseURL, allowedComplaints }, provide) => {
    const complaints = await listen(context, new URL(baseURL ?? '').origin);
    await provide(context);
    const unexpected = complaints.filter((said) => !allowedComplaints.some((allowed) => allowed.test(said)));
    if (unexpected.length > 0) throw new Error(`The page must stay quiet, but:\n${unexpected.join('\n')}`);
  },
});

async function listen(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const complaints: string[] = [];

  await context.exposeBinding('reportPolicyViolation', (_source, violation: string) => {
    complaints.push(`policy violation: ${violation}`);
  });
  await context.addInitScript(reportPolicyViolations);
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (failure) => complaints.push(`uncaught: ${failure.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    // A worker's violations reach neither the page nor the console, only the server.
    if (url.pathname === POLICY_REPORTS)
      complaints.push(`policy violation: ${request.postData() ?? 'unnamed'}`);
    if (url.protocol.startsWith('http') && url.origin !== origin)
      complaints.push(`foreign request: ${url.href}`);
  });
  context.on('page', (page) => reportCrash(page, complaints));
  return complaints;
}

function reportCrash(page: Page, complaints: string[]): void {
  page.on('crash', () => complaints.push(`crashed: ${page.url()}`));
}

/** Runs in the page, before its own scripts. */
function reportPolicyViolations(): void {
  const report: unknown = Reflect.get(globalThis, 'reportPolicyViolation');
  document.addEventListener('securitypolicyviolation', (event) => {
    if (typeof report !== 'function') throw new Error('reportPolicyViolation is not exposed');
    report(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
