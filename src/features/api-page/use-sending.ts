import { useMutation } from '@tanstack/react-query';
import { useApi } from '#client/api-context.ts';
import { getProblem } from '#client/connection/api-error.ts';
import type { ApiAnswer } from '#client/connection/connection.ts';
import type { SignIn } from '#product/api-users/new-api-user-dialog.tsx';
import { announce } from '#ui/live-region.tsx';
import { formatStatus } from './format-status.ts';
import { getHeaders, type PublicRequest } from './public-request.ts';
import { words } from './words.ts';

type Sending = Readonly<{
  request: PublicRequest;
  signIn: SignIn;
  onEnrolled: (id: string) => void;
}>;

/** Sends a request to the account in the page as an integration would, and keeps the answer, a refusal too. */
export function useSending({ request, signIn, onEnrolled }: Sending) {
  const api = useApi();
  const sending = useMutation({
    mutationFn: () =>
      api.publicApi({
        method: request.method,
        path: request.path,
        headers: getHeaders(request, signIn),
        ...(request.body !== null && { body: request.body }),
      }),
    onSuccess: (answer) => {
      announce(words.announced(formatStatus(answer.status)));
      const enrolled = enrolmentIn(answer);
      if (enrolled !== null) onEnrolled(enrolled);
    },
  });
  return {
    send: () => sending.mutate(),
    answer: sending.data ?? null,
    problem: sending.isError ? getProblem(sending.error) : null,
    isBusy: sending.isPending,
  };
}

/** Only an accepted enrolment is answered with 201. */
function enrolmentIn({ status, body }: ApiAnswer): string | null {
  if (status !== 201) return null;
  const { id } = JSON.parse(body) as { readonly id: string };
  return id;
}
