type WorkerUrlPolicy = { readonly createScriptURL: (url: string) => unknown };
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => WorkerUrlPolicy;
};

const POLICY = 'program-builder-worker';

// oxlint-disable-next-line house/no-module-state -- the browser lets a document make a policy of one name once
let policy: WorkerUrlPolicy | undefined;

/** Starts a worker of this origin. Under Trusted Types its URL goes through the one policy that the page allows. */
export function startWorker(url: string): Worker {
  return new Worker(trusted(url), { type: 'module' });
}

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: ownUrl });
  // The DOM library does not know TrustedScriptURL, which stands where a string does.
  return policy.createScriptURL(url) as string;
}

function ownUrl(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`Not our worker: ${url}`);
  return url;
}
