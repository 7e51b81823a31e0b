import { type Instant, MINUTE } from '#domain/schedule/instant.ts';

/** Nobody mistypes a password that a machine was given so often. */
const MOST_WRONG = 10;
const WITHIN_MS = MINUTE;

/** [I8] Who was given a wrong password of late, by user name: also of names that nobody has, which would tell otherwise. */
export type WrongPasswords = {
  /** How many milliseconds to wait before another wrong password is answered as wrong; usually 0. */
  readonly getWait: (userName: string) => number;
  readonly note: (userName: string) => void;
};

export function createWrongPasswords(realNow: () => Instant): WrongPasswords {
  const moments = new Map<string, readonly Instant[]>();
  const ofLate = (userName: string) =>
    (moments.get(userName) ?? []).filter((moment) => realNow() - moment < WITHIN_MS);
  return {
    getWait: (userName) => {
      const decisive = ofLate(userName).at(-MOST_WRONG);
      return decisive === undefined ? 0 : decisive + WITHIN_MS - realNow();
    },
    note: (userName) => {
      for (const name of moments.keys()) if (ofLate(name).length === 0) moments.delete(name);
      moments.set(userName, [...ofLate(userName), realNow()]);
    },
  };
}
