import type { ApiContext } from '#api/context/api-context.ts';
import { loadRequestContext } from '#api/context/request-context.ts';
import { eachMessageBlock } from '#api/storage/blocks.ts';
import type { EmailOpens } from '#contract/programs.ts';
import { CHANNELS } from '#domain/engine/records/stored.ts';
import type { ProgramId } from '#domain/ids.ts';

const EMAIL = CHANNELS.indexOf('email');

/** Of each program that has sent an email: how many up to now, and how many of those were opened up to now. */
export async function countEmailOpens(deps: Pick<ApiContext, 'db' | 'realNow'>): Promise<EmailOpens> {
  const { now } = await loadRequestContext(deps);
  const counts = new Map<number, { sent: number; opened: number }>();
  await eachMessageBlock(deps.db, ({ size, channel, program, sentAt, openedAt }) => {
    for (let row = 0; row < size; row += 1) {
      if (channel[row] !== EMAIL || (sentAt[row] ?? Infinity) > now) continue;
      const programId = program[row] ?? 0;
      const count = counts.get(programId) ?? { sent: 0, opened: 0 };
      const at = openedAt[row] ?? 0;
      count.sent += 1;
      if (at > 0 && at <= now) count.opened += 1;
      counts.set(programId, count);
    }
  });
  return {
    byProgram: [...counts].map(([programId, count]) => ({ programId: programId as ProgramId, ...count })),
  };
}
