import { expect, test } from 'vitest';
import { trackRehearsals } from '#api/use-cases/rehearsals/rehearsals-under-way.ts';

const ended = { problem: { kind: 'rehearsalEnded' } };

/** Work that is done when the test says so. */
function someWork() {
  let finish = (_answer: string): void => undefined;
  const done = new Promise<string>((resolve) => {
    finish = resolve;
  });
  return { run: () => done, finish: (answer: string) => finish(answer) };
}

test('a cancelled rehearsal refuses at once, and its work can see it', async () => {
  const underWay = trackRehearsals();
  const looks: (() => boolean)[] = [];
  const answer = underWay.during('r1', (isEnded) => {
    looks.push(isEnded);
    return new Promise<never>(() => undefined);
  });

  underWay.end('r1');

  await expect(answer).rejects.toMatchObject(ended);
  expect(looks.map((isEnded) => isEnded())).toEqual([true]);
});

test('a cancelled rehearsal leaves the others alone', async () => {
  const underWay = trackRehearsals();
  const work = someWork();
  const first = underWay.during('r1', () => new Promise<never>(() => undefined));
  const second = underWay.during('r2', work.run);

  underWay.end('r1');
  work.finish('done');

  await expect(first).rejects.toMatchObject(ended);
  await expect(second).resolves.toBe('done');
});

test('a rehearsal cancelled before it begins does not begin', async () => {
  const underWay = trackRehearsals();
  let hasBegun = false;
  const work = async () => {
    hasBegun = true;
  };

  underWay.end('r1');

  await expect(underWay.during('r1', work)).rejects.toMatchObject(ended);
  expect(hasBegun).toBe(false);
  await expect(underWay.during('r1', work)).resolves.toBeUndefined();
});

test('an id is refused while its rehearsal is under way, and free afterwards', async () => {
  const underWay = trackRehearsals();
  const work = someWork();
  const first = underWay.during('r1', work.run);

  await expect(underWay.during('r1', async () => 'second')).rejects.toMatchObject({
    problem: { kind: 'badRequest', faults: [{ path: 'rehearsalId' }] },
  });

  work.finish('first');
  await expect(first).resolves.toBe('first');
  await expect(underWay.during('r1', async () => 'third')).resolves.toBe('third');
});

test('a failed rehearsal leaves nothing behind', async () => {
  const underWay = trackRehearsals();
  const failing = underWay.during('r1', () => Promise.reject(new Error('Gone')));

  await expect(failing).rejects.toThrow('Gone');
  await expect(underWay.during('r1', async () => 'again')).resolves.toBe('again');
});
