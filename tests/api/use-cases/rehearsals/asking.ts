import { yieldToEventLoop } from '#api/time-slicing/yield-to-event-loop.ts';
import type { News } from '#contract/news.ts';
import type { ProgramDetail } from '#contract/programs.ts';
import type { RehearsalAnswer } from '#contract/rehearsals.ts';
import type { Design } from '#domain/design/design.ts';
import type { RehearsalSetup } from '#domain/rehearsal/rehearsal.ts';
import type { Template } from '#domain/templates/templates.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

/** Everyone in the account, on the Start schedule, going on from where they are, with the account's own luck. */
export const aSetup = (overrides: Partial<RehearsalSetup> = {}): RehearsalSetup => ({
  people: { kind: 'account' },
  entry: 'schedule',
  isContinued: true,
  days: 30,
  seed: 7,
  ...overrides,
});

/** Long enough for many pieces. */
export const aLongSetup = (): RehearsalSetup =>
  aSetup({ people: { kind: 'synthetic', contacts: 100_000 }, entry: 'atOnce', days: 366 });

type Asked = { readonly id: number; readonly design: Design };

export const rehearsalOf = (
  { id, design }: Asked,
  setup: RehearsalSetup = aSetup(),
  rehearsalId = 'rehearsal-1',
) => ({
  path: `/programs/${id}/rehearsals`,
  json: { rehearsalId, design, setup },
});

export async function rehearse(
  api: ApiDriver,
  asked: Asked,
  setup: RehearsalSetup = aSetup(),
  rehearsalId = 'rehearsal-1',
): Promise<RehearsalAnswer> {
  const { path, json } = rehearsalOf(asked, setup, rehearsalId);
  return api.must('POST', path, { json });
}

/** The account of a first visit, on Tuesday 24 November 2026 at ten. */
export async function aSampleAccount(): Promise<ApiDriver> {
  const api = await anApi();
  await api.must('POST', '/account/reset', { json: { with: 'sample' } });
  return api;
}

export async function aTemplate(api: ApiDriver, template: Template): Promise<ProgramDetail> {
  return api.must('POST', '/programs', { json: { name: template, folderId: null, template } });
}

/** Lets time pass until a rehearsal has told how far it has come. */
export async function untilUnderWay(
  api: ApiDriver,
  rehearsalId: string,
  answer: Promise<unknown>,
): Promise<void> {
  const told = () => api.news.some((item) => isProgressOf(item, rehearsalId));
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  answer.then(over, over);
  while (!told() && !isOver) {
    api.letTimePass(300);
    await yieldToEventLoop();
  }
  if (isOver) throw new Error('The rehearsal was over before it told how far it had come.');
}

function isProgressOf(item: News, rehearsalId: string): boolean {
  return item.type === 'rehearsalProgress' && item.rehearsalId === rehearsalId;
}
