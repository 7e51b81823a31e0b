import { ApiRefusal } from '#api/refusal/api-refusal.ts';
import { badRequest } from '#api/refusal/problems.ts';

/** Answered to whoever waits for a rehearsal that was called off. */
export function rehearsalEnded(): ApiRefusal {
  return new ApiRefusal({
    kind: 'rehearsalEnded',
    title: 'The rehearsal stopped before it finished',
    detail: 'Nothing was sent or changed. You can start it again.',
  });
}

export function idTaken(): ApiRefusal {
  return new ApiRefusal(
    badRequest([{ path: 'rehearsalId', reason: 'is the id of a rehearsal that is under way' }]),
  );
}

export function segmentGone(): ApiRefusal {
  return new ApiRefusal({
    kind: 'notFound',
    title: 'The segment for this rehearsal no longer exists',
    detail: 'Choose another segment, or everyone in the account.',
  });
}

export function programDeleted(): ApiRefusal {
  return new ApiRefusal({
    kind: 'conflict',
    title: 'The program is in the recycle bin',
    detail: 'Restore it to rehearse it.',
  });
}
