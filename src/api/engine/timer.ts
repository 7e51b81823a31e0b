/** Calls once, after so many milliseconds of real time; answers how to call it off. */
export type Timer = (call: () => void, afterMilliseconds: number) => () => void;

export const platformTimer: Timer = (call, afterMilliseconds) => {
  const handle = setTimeout(call, afterMilliseconds);
  return () => clearTimeout(handle);
};

/** One alarm at a time: setting it anew calls the one before off. */
export function createAlarm(timer: Timer): (call: () => void, afterMilliseconds: number) => void {
  let callOff: () => void = () => undefined;
  return (call, afterMilliseconds) => {
    callOff();
    callOff = timer(call, afterMilliseconds);
  };
}
