import type { ProgramDetail, ProgramSummary } from '#contract/programs.ts';
import type { CampaignId } from '#domain/ids.ts';
import type { Status } from '#domain/program-status.ts';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, delay, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { TUESDAY_AT_TEN } from '#tests/domain/builders/a-program.ts';
import type { ApiDriver } from './api-driver.ts';

/** Contacts who are enrolled stay inside for a week. */
export const aWeekLongDesign = () =>
  aDesign({
    nodes: [start(), sendEmail('mail'), delay('wait', { kind: 'days', days: 7 }), end()],
    connectors: ways('start > mail > wait > end'),
  });

/** A program in a state, reached as a user would. All but the draft have enrolled the account's contacts. */
export async function aProgramIn(api: ApiDriver, status: Status): Promise<ProgramSummary> {
  const draft = await api.newProgram({ design: aWeekLongDesign() });
  if (status === 'Draft') return draft;
  const active = await api.after(draft, 'activate');
  await api.pass(DAY);
  if (status === 'Active') return asItIsNow(api, active);
  if (status === 'Deactivated') return api.after(active, 'deactivate');
  const deleted = await api.after(active, 'deactivate', 'delete');
  if (status === 'Deleted') return deleted;
  await binCampaign(api);
  return api.after(deleted, 'restore');
}

export async function asItIsNow(api: ApiDriver, { id }: Pick<ProgramSummary, 'id'>): Promise<ProgramSummary> {
  const detail: ProgramDetail = await api.must('GET', `/programs/${id}`);
  return detail.program;
}

/** Puts campaign 1 in the recycle bin, though a program may use it. */
export async function binCampaign({ db }: ApiDriver): Promise<void> {
  await db.campaigns.update(1 as CampaignId, { deleted: { at: TUESDAY_AT_TEN, by: 'Ada' } });
}
