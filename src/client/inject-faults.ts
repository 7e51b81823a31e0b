import type { ApiRequest, Connection } from '#client/connection/connection.ts';
import { ConnectionError } from '#client/connection/connection-error.ts';
import type { Faults } from './faults.ts';

type Fetch = Connection['fetch'];
type Fate = 'arrives' | 'isLost' | 'answerIsLost';

const ONE_IN = 5;

/**
 * Calls that take their time, fail or never get there. Nothing that was done is undone by it: a call is lost before the
 * account hears of it, or its answer is lost after everything was done, as on a bad line. A change that is
 * lost is lost with the second attempt that is made for it at once.
 */
export function injectFaults(fetch: Fetch, { delayMs, failures, isOffline }: Faults): Fetch {
  let calls = 0;
  const lostOnce = new Set<string>();

  const oneInFive = (isChange: boolean): Fate => {
    calls += 1;
    if (calls % ONE_IN !== 0) return 'arrives';
    // Every other one of those that change something is done all the same.
    return isChange && calls % (2 * ONE_IN) === 0 ? 'answerIsLost' : 'isLost';
  };
  const drawFate = (request: ApiRequest): Fate => {
    const isChange = request.method !== 'GET';
    if (isOffline) return 'isLost';
    if (failures === 'none') return 'arrives';
    if (failures === 'everyChange') return isChange ? 'isLost' : 'arrives';
    const key = request.headers?.['Idempotency-Key'] ?? '';
    if (lostOnce.delete(key)) return 'isLost';
    const fate = oneInFive(isChange);
    if (isChange && fate === 'isLost') lostOnce.add(key);
    return fate;
  };

  return async (request) => {
    const fate = drawFate(request);
    if (!isOffline) await pause(delayMs);
    if (fate === 'isLost') throw new ConnectionError('connectionLost');
    const answer = await fetch(request);
    if (fate === 'answerIsLost') throw new ConnectionError('timedOut');
    return answer;
  };
}

function pause(milliseconds: number): Promise<void> {
  if (milliseconds === 0) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
