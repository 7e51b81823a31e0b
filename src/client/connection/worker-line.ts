import type { Connect, ToPage, ToWorker } from '#contract/port.ts';

export type WorkerLine = {
  readonly send: (message: ToWorker, transfer: Transferable[]) => void;
  readonly close: () => void;
};

/**
 * One worker from its handshake to its end. After `death` nothing comes from it any more. An error that nobody caught kills a
 * worker only while it starts; later it is reported, and the worker goes on.
 */
export function openWorkerLine(
  worker: Worker,
  on: { readonly message: (message: ToPage) => void; readonly death: (cause: unknown) => void },
): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    port1.onmessage = null;
    port1.close();
    worker.onerror = null;
    worker.terminate();
  };
  const die = (cause: unknown) => {
    close();
    on.death(cause);
  };
  port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'ready') worker.onerror = null;
    on.message(data);
  };
  port1.onmessageerror = die;
  worker.onerror = die;
  worker.postMessage({ type: 'connect' } satisfies Connect, [port2]);
  return { send: (message, transfer) => port1.postMessage(message, transfer), close };
}
