/** Lets many readers or one writer in, each in the order in which they came. */
export type Turns = {
  readonly read: <T>(work: () => Promise<T>) => Promise<T>;
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
};

type Waiting = { readonly isWriter: boolean; readonly enter: () => void };

export function createTurns(): Turns {
  const queue: Waiting[] = [];
  let readers = 0;
  let isWriting = false;

  function letIn(): void {
    for (let next = queue[0]; next && !isWriting && !(next.isWriter && readers > 0); next = queue[0]) {
      queue.shift();
      if (next.isWriter) isWriting = true;
      else readers += 1;
      next.enter();
    }
  }

  async function take<T>(isWriter: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      queue.push({ isWriter, enter });
      letIn();
    });
    try {
      return await work();
    } finally {
      if (isWriter) isWriting = false;
      else readers -= 1;
      letIn();
    }
  }

  return { read: (work) => take(false, work), write: (work) => take(true, work) };
}
