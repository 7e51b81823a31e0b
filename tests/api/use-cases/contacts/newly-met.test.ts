import { expect, test } from 'vitest';
import { DAY } from '#domain/schedule/instant.ts';
import { aDesign, end, sendEmail, start, ways } from '#tests/domain/builders/a-design.ts';
import { anApi } from '#tests/drivers/api-driver.ts';

test('[E5] a contact who is changed to leave the rule and come back before the engine wakes meets it newly', async () => {
  const api = await anApi({ contacts: 2 });
  const nodes = [start({ limit: 'whenNewlyMet' }), sendEmail('mail'), end()];
  const design = aDesign({ nodes, connectors: ways('start > mail > end') });
  const program = await api.after(await api.newProgram({ design }), 'activate');
  await api.pass(DAY);
  const { contact } = await api.must('GET', '/contacts/1');
  const { email: _, id: __, revision, createdAt: ___, isSample: ____, ...values } = contact;
  const change = (listIds: readonly number[], onRevision: number) =>
    api.must('PUT', '/contacts/1', { json: { ...values, listIds }, onRevision });

  await change([], revision);
  await change(values.listIds, revision + 1);
  await api.pass(DAY);

  expect((await api.must('GET', `/programs/${program.id}/figures`)).enrolled).toEqual({ inside: 0, ever: 3 });
});
