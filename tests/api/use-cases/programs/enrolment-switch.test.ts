import { expect, test } from 'vitest';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { type ApiDriver, anApi } from '#tests/drivers/api-driver.ts';

/** Enrols its contact every morning; each enrolment is over at once. */
const EVERY_MORNING = aDesign({
  nodes: [start({ limit: 'everyTime' }), sendEmail('mail'), end()],
  connectors: ways('start > mail > end'),
});

test('[E3] an engine that has its world in memory enrols nobody once enrolment is disabled, and again once it is enabled', async () => {
  const api = await anApi({ contacts: 1 });
  const active = await api.after(await api.newProgram({ design: EVERY_MORNING }), 'activate');
  await api.pass(DAY);
  const enabled = await everEnrolled(api);
  const disabled = await api.after(active, 'disableEnrolment');
  await api.pass(DAY);
  const whileDisabled = await everEnrolled(api);
  await api.after(disabled, 'enableEnrolment');
  await api.pass(DAY);
  expect([enabled, whileDisabled, await everEnrolled(api)]).toEqual([1, 1, 2]);
});

async function everEnrolled(api: ApiDriver): Promise<number> {
  const { enrolled } = await api.must('GET', '/programs/1/figures');
  return enrolled.ever;
}
