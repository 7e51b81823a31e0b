import { rename, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';

/** Another process has the folder. */
class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';
}

/**
 * Takes a folder for this process alone, until it is released or the process is gone, whatever ended it: the lock is an
 * open socket, which nobody has to clean up after. `address` is a path for it, or on Windows the name of a pipe.
 */
export async function lockFolder(address: string): Promise<{ readonly release: () => Promise<void> }> {
  const server = await listen(address).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error;
    if (await answers(address))
      throw new FolderTakenError('Another process uses the folder.', { cause: error });
    await removeLeftover(address);
    return listen(address);
  });
  // It keeps nobody running.
  server.unref();
  return { release: () => new Promise((resolve) => void server.close(() => resolve())) };
}

/** Left by a process that was killed. Two that start now may both have found it: the second must not remove the first's. */
async function removeLeftover(address: string): Promise<void> {
  const aside = `${address}-${process.pid}`;
  await rename(address, aside);
  if (await answers(aside)) {
    await rename(aside, address);
    throw new FolderTakenError('Another process uses the folder.');
  }
  await rm(aside, { force: true });
}

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', reject);
    server.listen(address, () => resolve(server));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
