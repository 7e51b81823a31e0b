/** Lets the worker do first all else that waits for it. Never inside a transaction, which would end. */
export function yieldToEventLoop(): Promise<void> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => undefined, { priority: 'background' });
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
