import { answerError } from '#api/http/answer-error.ts';
import type { PortAnswer, PortRequest, ToPage, ToWorker } from '#contract/port.ts';

type Fetch = (request: Request) => Promise<Response>;

/**
 * Answers what comes in on the port, each request once, whatever happens. Requests wait for the API to be ready; pings
 * are answered meanwhile.
 */
export function servePort(port: MessagePort, ready: Promise<{ readonly fetch: Fetch }>): void {
  const answer = async (id: number, request: PortRequest) => {
    const message: ToPage = { type: 'answer', id, answer: await getAnswer(ready, request) };
    port.postMessage(message);
  };
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'ping') port.postMessage({ type: 'pong' } satisfies ToPage);
    else void answer(data.id, data.request);
  };
}

async function getAnswer(
  ready: Promise<{ readonly fetch: Fetch }>,
  request: PortRequest,
): Promise<PortAnswer> {
  try {
    const { fetch } = await ready;
    return await plain(await fetch(createRequest(request)));
  } catch (error) {
    return plain(answerError(error));
  }
}

/** The host is never asked; a Request needs one. */
function createRequest({ method, path, headers, body }: PortRequest): Request {
  return new Request(new URL(path, 'http://localhost'), { method, headers: { ...headers }, body });
}

async function plain(response: Response): Promise<PortAnswer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}
