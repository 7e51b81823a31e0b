/** Calls once, after some milliseconds of real time; returns how to cancel it. */
export type Timer = (call: () => void, afterMilliseconds: number) => () => void;

export const platformTimer: Timer = (call, afterMilliseconds) => {
  const handle = setTimeout(call, afterMilliseconds);
  return () => clearTimeout(handle);
};

/** One alarm at a time: setting it cancels the one before. */
export function createAlarm(timer: Timer): (call: () => void, afterMilliseconds: number) => void {
  let callOff: () => void = () => undefined;
  return (call, afterMilliseconds) => {
    callOff();
    callOff = timer(call, afterMilliseconds);
  };
}
