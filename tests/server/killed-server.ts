import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDataFolder } from '#server/storage/sqlite/open-data-folder.ts';

const SCRIPT = fileURLToPath(new URL('serve-bundled.mjs', import.meta.url));
const WRITERS = 8;

export type Outcome = {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
};

/** Kills a server again and again while eight clients write to it, and looks at what is stored after the last time. */
export async function killUnderWriters(bundle: string, kills: number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const server = spawn(process.execPath, [SCRIPT, bundle, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const address = `http://127.0.0.1:${await readPort(server)}`;
    const before = acknowledged.length;
    const writing = Array.from({ length: WRITERS }, (_, writer) =>
      writeUntilRefused(address, `${kill}-${writer}`, (name) => {
        acknowledged.push(name);
        // In the middle of the others' requests, at another one each time.
        if (acknowledged.length >= before + 10 + kill) server.kill('SIGKILL');
      }),
    );
    await Promise.all([...writing, ended]);
  }
  const { db, close } = await openDataFolder(folder);
  const names = (await db.folders.toArray()).map(({ name }) => name);
  await close();
  const stored = new Set(names);
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((name) => !stored.has(name)),
    doubled: names.filter((name, place) => names.indexOf(name) !== place),
  };
}

async function writeUntilRefused(
  address: string,
  prefix: string,
  acknowledge: (name: string) => void,
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const name = `${prefix}-${count}`;
    try {
      const response = await fetch(`${address}/api/folders`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': name },
        body: JSON.stringify({ name }),
      });
      await response.text();
      if (response.ok) acknowledge(name);
      else throw new Error(`${response.status}`);
    } catch {
      return;
    }
  }
}

function readPort({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    stdout?.on('data', (words) => {
      said += String(words);
      const port = /port (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
  });
}
