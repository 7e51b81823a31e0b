import type { Connect } from '#contract/port.ts';

/** Stands where the browser's workers do: `run` is what the nth of them does with the port it is given. */
export function someWorkers(run: (port: MessagePort, nth: number) => void) {
  const workers: Worker[] = [];

  function createWorker(): Worker {
    const worker = {
      onerror: null as ((event: unknown) => void) | null,
      postMessage: (_message: Connect, [port]: [MessagePort]) => run(port, workers.indexOf(worker) + 1),
      terminate: () => undefined,
    } as unknown as Worker;
    workers.push(worker);
    return worker;
  }

  return {
    createWorker,
    started: () => workers.length,
    /** The newest worker throws an error that no one catches. */
    crash: () => workers.at(-1)?.onerror?.({ type: 'error' } as ErrorEvent),
    /** Settles when every message that is on its way has arrived. */
    delivered,
    /** Does something several times, with time for messages to arrive before each. */
    async answering(act: () => Promise<unknown>, times = 1) {
      for (let turn = 0; turn < times; turn += 1) {
        await delivered();
        await act();
      }
      await delivered();
    },
  };
}

/** A message through a port of our own arrives after those that were sent before it. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const { port1, port2 } = new MessageChannel();
    await new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    port1.close();
  }
}
